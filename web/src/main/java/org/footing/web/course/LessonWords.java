package org.footing.web.course;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.footing.course.Course.Source;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;
import org.footing.course.Quiz;
import org.footing.course.Technique;

/** What templates ask of lessons beyond their fields. */
@TemplateExtension
final class LessonWords {

    private static final LessonMessages WORDS = MessageBundles.get(LessonMessages.class);

    private LessonWords() {}

    static List<Quiz> quizzes(Lesson lesson) {
        return lesson.body().stream()
                .flatMap(part ->
                        part instanceof Part.EmbeddedQuiz embedded ? Stream.of(embedded.quiz()) : Stream.empty())
                .toList();
    }

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
