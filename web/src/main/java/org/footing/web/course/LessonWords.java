package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.footing.course.Course.Source;
import org.footing.course.Technique;

/** What templates ask of lessons beyond their fields. */
@TemplateExtension
final class LessonWords {

    private static final LessonMessages WORDS = MessageBundles.get(LessonMessages.class);

    private LessonWords() {}

    /** What citations in the text point to. */
    static String anchor(Source source) {
        return "source-" + source.id().toLowerCase(Locale.ROOT);
    }

    static String notMarked() {
        return WORDS.check();
    }

    /** Which foot; empty where the routine does not say. */
    static String sideWords(Technique technique) {
        return switch (technique.side()) {
            case "left" -> WORDS.left();
            case "right" -> WORDS.rightSide();
            case "both" -> WORDS.both();
            default -> "";
        };
    }
}
