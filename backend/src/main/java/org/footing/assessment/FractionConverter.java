package org.footing.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps a fraction exact in the database: {@code 17/24}. Immutable, or Hibernate would copy each by way of its text. */
@Immutable
@Converter(autoApply = true)
class FractionConverter implements AttributeConverter<Fraction, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toString();
    }

    @Override
    public @Nullable Fraction convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Fraction.parse(text);
    }
}
