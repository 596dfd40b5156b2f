package org.footing.cohort;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks in one column, a line each: first day, last day, name. */
@Converter
class BreaksConverter implements AttributeConverter<List<Break>, String> {

    @Override
    public String convertToDatabaseColumn(List<Break> breaks) {
        return breaks.stream()
                .map(one -> one.from() + " " + one.until() + " " + one.name())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Break> convertToEntityAttribute(String column) {
        return column.lines().map(BreaksConverter::read).toList();
    }

    private static Break read(String line) {
        var parts = line.split(" ", 3);
        return new Break(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }
}
