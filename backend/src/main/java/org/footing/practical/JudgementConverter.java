package org.footing.practical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps what an assessor said as a JSON object. */
@Immutable
@Converter(autoApply = true)
class JudgementConverter implements AttributeConverter<Judgement, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    @Override
    public String convertToDatabaseColumn(Judgement judgement) {
        try {
            return JSON.writeValueAsString(judgement);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Judgement convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Judgement.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a judgement in the database cannot be read", broken);
        }
    }
}
