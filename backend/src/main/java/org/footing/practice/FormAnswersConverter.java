package org.footing.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;

/** Keeps answers as a JSON object of strings, by key. Immutable, or Hibernate would copy each by way of its JSON. */
@Immutable
@Converter(autoApply = true)
class FormAnswersConverter implements AttributeConverter<FormAnswers, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(FormAnswers answers) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(answers.values()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public FormAnswers convertToEntityAttribute(String text) {
        try {
            return new FormAnswers(JSON.readValue(text, VALUES));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("answers in the database cannot be read", broken);
        }
    }
}
