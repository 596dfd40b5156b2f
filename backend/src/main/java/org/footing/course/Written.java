package org.footing.course;

import java.util.List;
import java.util.Optional;

/** Answered in words, marked by a tutor. @param rubric HTML of what to look for, for the tutor alone */
public record Written(Head head, Optional<String> rubric) implements Question {

    @Override
    public Written with(Head other) {
        return new Written(other, rubric);
    }

    @Override
    public List<String> substance() {
        return List.of("written", rubric.orElse(""));
    }

    @Override
    public List<String> choices() {
        return List.of();
    }
}
