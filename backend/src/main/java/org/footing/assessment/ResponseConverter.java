package org.footing.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a response as the JSON that the API speaks, in the author's numbering. Immutable, or Hibernate would copy each by way of
 * its JSON.
 */
@Immutable
@Converter(autoApply = true)
class ResponseConverter implements AttributeConverter<Response, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Response response) {
        try {
            return response == null ? null : JSON.writeValueAsString(response);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable Response convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, Response.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a response in the database cannot be read", broken);
        }
    }
}
