package org.footing.practical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/** Keeps a record as a JSON object. What extends it is immutable, or Hibernate would copy each by way of its JSON. */
abstract class JsonConverter<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    private final Class<T> kept;

    JsonConverter(Class<T> kept) {
        this.kept = kept;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, kept);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "a %s in the database cannot be read".formatted(kept.getSimpleName()), broken);
        }
    }
}
