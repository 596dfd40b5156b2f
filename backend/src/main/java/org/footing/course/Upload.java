package org.footing.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evidence handed in as a file, marked by a tutor.
 *
 * @param accept kinds of file, never empty
 * @param rubric HTML of what to look for, for the tutor alone
 */
public record Upload(Head head, Set<Accept> accept, Optional<String> rubric) implements Question {

    /** A kind of file. */
    public enum Accept {
        IMAGE,
        VIDEO,
        PDF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Upload with(Head other) {
        return new Upload(other, accept, rubric);
    }

    @Override
    public List<String> substance() {
        return Stream.concat(
                        Stream.of("upload", rubric.orElse("")),
                        accept.stream().map(Accept::word).sorted())
                .toList();
    }

    @Override
    public List<String> choices() {
        return List.of();
    }
}
