package org.footing.cohort;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A moment in one column. */
@Converter
class MomentConverter implements AttributeConverter<Moment, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Moment moment) {
        return moment == null ? null : moment.text();
    }

    @Override
    public @Nullable Moment convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Moment.read(column).orElseThrow();
    }
}
