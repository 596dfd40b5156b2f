package org.footing.practice;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** Keeps what was chosen as words: {@code S1=2 S2=3 !0}, the last being a critical fail. No id of a criterion holds a blank. */
@Immutable
@Converter(autoApply = true)
class RubricMarksConverter implements AttributeConverter<RubricMarks, String> {

    @Override
    public String convertToDatabaseColumn(RubricMarks marks) {
        var levels =
                new TreeMap<>(marks.levels()).entrySet().stream().map(level -> level.getKey() + "=" + level.getValue());
        var fails = new TreeSet<>(marks.criticalFails()).stream().map(place -> "!" + place);
        return Stream.concat(levels, fails).collect(Collectors.joining(" "));
    }

    @Override
    public RubricMarks convertToEntityAttribute(String words) {
        var levels = new HashMap<String, Integer>();
        var fails = new HashSet<Integer>();
        Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            if (word.startsWith("!")) {
                fails.add(Integer.valueOf(word.substring(1)));
            } else {
                var at = word.lastIndexOf('=');
                levels.put(word.substring(0, at), Integer.valueOf(word.substring(at + 1)));
            }
        });
        return new RubricMarks(levels, fails);
    }
}
