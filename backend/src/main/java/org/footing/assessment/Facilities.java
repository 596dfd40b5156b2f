package org.footing.assessment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.footing.assessment.AttemptQuestion.Earned;

/** How hard the questions of a course turned out to be, over all its cohorts: one statement, kept for a while. */
@ApplicationScoped
public class Facilities {

    /** Every look at a question bank asks for them, and a few attempts more change little. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final int COURSES = 16;

    private record Known(Instant at, Map<String, Facility> facilities) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(COURSES).build();

    /** By the id of the question; without those that no attempt drew. */
    public Map<String, Facility> of(String courseId, Instant now) {
        return known.asMap()
                .compute(
                        courseId,
                        (id, before) ->
                                before != null && now.isBefore(before.at().plus(FRESH))
                                        ? before
                                        : new Known(now, read(courseId, now)))
                .facilities();
    }

    private static Map<String, Facility> read(String courseId, Instant now) {
        return AttemptQuestion.earned(courseId, now).stream()
                .collect(groupingBy(Earned::questionId, collectingAndThen(toList(), Facility::of)));
    }
}
