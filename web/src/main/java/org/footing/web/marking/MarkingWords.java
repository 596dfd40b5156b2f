package org.footing.web.marking;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.course.Rubric;
import org.footing.marking.Work.Kind;

/** What is said to those who mark. */
final class MarkingWords {

    private static final int HOURS = 24;
    private static final int SIGNS = 0x1000;

    /** Odd, so that of some four thousand students in a row no two have the same sign. */
    private static final long SPREAD = 0x9E5;

    private MarkingWords() {}

    static MarkingMessages words() {
        return MessageBundles.get(MarkingMessages.class);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case RESPONSE -> words().response();
            case UPLOAD -> words().upload();
            case PRACTICAL -> words().practical();
            case CASE_STUDY -> words().caseStudy();
        };
    }

    static String title(Course course, String item) {
        return course.quiz(item)
                .map(Quiz::title)
                .or(() -> course.rubric(item).map(Rubric::title))
                .orElse(item);
    }

    static String length(Instant since, Instant now) {
        return length(Duration.between(since, now));
    }

    static String length(Duration time) {
        var hours = time.toHours();
        if (hours < 1) {
            return words().justNow();
        }
        return hours < 2 * HOURS ? words().hours(hours) : words().days(hours / HOURS);
    }

    /** Says nothing of who it is, and is the same on every page. */
    static String pseudonym(long enrolmentId) {
        return words().pseudonym("%03x".formatted(Math.floorMod(enrolmentId * SPREAD, SIGNS)));
    }
}
