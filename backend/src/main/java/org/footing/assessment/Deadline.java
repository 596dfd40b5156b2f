package org.footing.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an attempt ends, with the parts it is made of (learning-rules 10): the limit or the close, whichever comes first, and
 * then what this student has beyond it. The student's share of the limit is theirs also where the close comes first.
 *
 * @param limit that everybody has for an attempt
 * @param close of the quiz for everybody
 * @param extension by which the close is later for this student
 * @param factor by which the limit is longer for this student, 1 or more
 * @param extra time of this student, whatever the limit
 */
public record Deadline(
        Instant start,
        Optional<Duration> limit,
        Optional<Instant> close,
        Duration extension,
        BigDecimal factor,
        Duration extra) {

    /** For what was on its way when the time ran out. */
    public static final Duration TOLERANCE = Duration.ofSeconds(30);

    public Deadline {
        if (factor.compareTo(BigDecimal.ONE) < 0
                || extension.isNegative()
                || extra.isNegative()
                || limit.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a student never has less time than the others");
        }
    }

    /** Absent when the attempt never ends by itself. */
    public Optional<Instant> at() {
        return Stream.of(limit.map(start::plus), closing())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(end -> end.plus(added()));
    }

    /** What this student has beyond the others: the "+ 30" of 60 minutes. */
    public Duration added() {
        return limit.map(this::longer).orElse(Duration.ZERO).plus(extra);
    }

    /** How long the attempt may take from its start, where there is a limit: the 60 minutes of "30 + 30". */
    public Optional<Duration> allowed() {
        return limit.map(everybodys -> everybodys.plus(added()));
    }

    public boolean takesSaves(Instant now) {
        return at().filter(end -> now.isAfter(end.plus(TOLERANCE))).isEmpty();
    }

    private Optional<Instant> closing() {
        return close.map(end -> end.plus(extension));
    }

    /** In whole seconds, rounded in the student's favour. */
    private Duration longer(Duration everybodys) {
        var seconds = BigDecimal.valueOf(everybodys.toSeconds()).multiply(factor.subtract(BigDecimal.ONE));
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
