package org.footing.practical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Keeps a signature as a JSON object. */
@Immutable
@Converter(autoApply = true)
class SignatureConverter implements AttributeConverter<Signature, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    @Override
    public String convertToDatabaseColumn(Signature signature) {
        try {
            return JSON.writeValueAsString(signature);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Signature convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Signature.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a signature in the database cannot be read", broken);
        }
    }
}
