package org.footing.library;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Html;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part;
import org.footing.course.Technique;
import org.footing.library.Found.Kind;

/**
 * What of a course can be searched, as plain text. Questions and quizzes are left out.
 *
 * @param also other names of a term; empty for all else
 */
record CourseText(Kind kind, String id, String title, String also, String lesson, String text) {

    /** What is written in a drawing are labels, not sentences. */
    private static final Pattern DRAWING = Pattern.compile("<svg\\b.*?</svg>", Pattern.DOTALL);

    private static final Pattern BLOCK_END = Pattern.compile("</(?:p|li|h[1-6]|t[hd]|dt|dd|figcaption)>");

    /** A sentence ends there, whatever stands before. */
    static final String PARAGRAPH = "\u2029";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Pattern GAP = Pattern.compile(" ?(?:" + PARAGRAPH + " ?)+");

    static List<CourseText> of(Course course) {
        var lessons = course.lessons().flatMap(lesson -> Stream.concat(Stream.of(of(lesson)), techniques(lesson)));
        var terms = course.glossary().stream()
                .map(term -> new CourseText(
                        Kind.TERM,
                        term.id(),
                        term.name(),
                        String.join(", ", term.also()),
                        "",
                        plain(term.definition())));
        return Stream.concat(lessons, terms).toList();
    }

    private static CourseText of(Lesson lesson) {
        var prose = lesson.body().stream()
                .flatMap(part -> part instanceof Part.Prose read ? Stream.of(read.html()) : Stream.empty());
        var text = Stream.concat(Stream.concat(lesson.objectives().stream(), lesson.safety().stream()), prose)
                .map(CourseText::plain)
                .collect(Collectors.joining(PARAGRAPH));
        return new CourseText(Kind.LESSON, lesson.id(), lesson.title(), "", lesson.id(), text);
    }

    private static Stream<CourseText> techniques(Lesson lesson) {
        return lesson.techniques()
                .map(technique -> new CourseText(
                        Kind.TECHNIQUE, technique.id(), technique.title(), "", lesson.id(), steps(technique)));
    }

    private static String steps(Technique technique) {
        return technique.steps().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.text()), step.stop().map(CourseText::plain).stream()))
                .collect(Collectors.joining(PARAGRAPH));
    }

    private static String plain(String html) {
        var blocks = BLOCK_END.matcher(DRAWING.matcher(html).replaceAll(" ")).replaceAll(PARAGRAPH);
        var words = SPACE.matcher(Html.untagged(blocks)).replaceAll(" ");
        return GAP.matcher(words).replaceAll(PARAGRAPH).strip();
    }
}
