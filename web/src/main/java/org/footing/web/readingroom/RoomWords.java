package org.footing.web.readingroom;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import org.footing.course.Course;
import org.footing.course.Course.Term;
import org.footing.course.Technique.Step;
import org.footing.web.course.LessonMessages;
import org.footing.web.page.Durations;

/** What templates of the reading room ask beyond the fields. */
@TemplateExtension
final class RoomWords {

    private static final RoomMessages WORDS = MessageBundles.get(RoomMessages.class);
    private static final LessonMessages LESSON_WORDS = MessageBundles.get(LessonMessages.class);

    private RoomWords() {}

    /** The words of a scale of five from light lotioning to deep, after Walton's pressure scale. */
    static String pressureWord(Integer level) {
        return switch (level) {
            case 1 -> WORDS.pressure1();
            case 2 -> WORDS.pressure2();
            case 3 -> WORDS.pressure3();
            case 4 -> WORDS.pressure4();
            default -> WORDS.pressure5();
        };
    }

    /** How hard, how long, how often, in one line; empty where the step says none of it. */
    static String dose(Step step) {
        List<String> parts = new ArrayList<>();
        step.pressure().map(LESSON_WORDS::pressure).ifPresent(parts::add);
        step.seconds().map(Durations::stepTime).ifPresent(parts::add);
        step.repeat().map(LESSON_WORDS::repeat).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** Minutes and seconds as a clock shows them: 1:30. */
    static String onClock(Integer seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    static boolean hasTechniques(Course course) {
        return course.techniques().findAny().isPresent();
    }

    static String alsoWords(Term term) {
        return String.join(", ", term.also());
    }
}
