package org.footing.web.practice;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.footing.course.Contraindication;
import org.footing.course.Form;
import org.footing.course.Practice;
import org.footing.practice.FormAnswers;

/** What templates of the hands-on side ask beyond the fields. */
@TemplateExtension
final class PracticeWords {

    private static final PracticeMessages WORDS = MessageBundles.get(PracticeMessages.class);

    private PracticeWords() {}

    static int leastHours(Practice practice) {
        return practice.logbook().stream().mapToInt(Practice.Category::minimum).sum();
    }

    /** Those that no kind asks for. */
    static int freeHours(Practice practice) {
        return practice.targets().hours() - leastHours(practice);
    }

    /** What is ticked on paper; empty where something is written. */
    static List<String> ticks(Form.Field field) {
        return switch (field.kind()) {
            case YES_NO -> List.of(WORDS.yes(), WORDS.no());
            case CHOICE -> field.options();
            case SCALE ->
                IntStream.rangeClosed(0, FormAnswers.LARGEST_OF_SCALE)
                        .mapToObj(String::valueOf)
                        .toList();
            default -> List.of();
        };
    }

    static boolean screens(Form.Field field) {
        return field.kind() == Form.Kind.SCREEN;
    }

    static boolean drawn(Form.Field field) {
        return field.kind() == Form.Kind.CHART;
    }

    /** A name for the style sheet: how much room is left on paper. */
    static String room(Form.Field field) {
        return field.kind().name().toLowerCase(Locale.ROOT);
    }

    static String heading(Contraindication.Extent extent) {
        return switch (extent) {
            case ABSOLUTE -> WORDS.absolute();
            case RELATIVE -> WORDS.relative();
            case LOCAL -> WORDS.local();
        };
    }

    static String words(Contraindication.Action action) {
        return switch (action) {
            case STOP -> WORDS.stop();
            case ADAPT -> WORDS.adapt();
            case REFER -> WORDS.refer();
            case LEAVE_PART -> WORDS.leavePart();
        };
    }
}
