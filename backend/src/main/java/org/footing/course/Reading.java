package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Lesson.Part;
import org.footing.course.Question.Option;

/**
 * What a student reads of a lesson and its quizzes, as plain text: a line for each paragraph, item, row of a table, step and answer.
 * Settings are not in it.
 */
public record Reading(List<Line> lines) {

    /** @param heading of what follows, up to the next one */
    public record Line(String text, boolean heading) {}

    /** Before what is right. */
    private static final String RIGHT = "✓ ";

    public static Reading of(Lesson lesson) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(lesson.title(), true));
        lesson.objectives().forEach(aim -> add(lines, html(aim)));
        lesson.safety().ifPresent(html -> add(lines, html));
        lesson.body().forEach(part -> add(lines, part));
        return new Reading(List.copyOf(lines));
    }

    private static void add(List<Line> lines, Part part) {
        if (part instanceof Part.Prose prose) {
            prose(lines, prose.html());
        } else if (part instanceof Part.SelfCheck check) {
            add(lines, check.question());
        } else if (part instanceof Part.Routine routine) {
            lines.add(new Line(routine.technique().title(), true));
            routine.technique().steps().forEach(step -> add(lines, step));
        } else if (part instanceof Part.EmbeddedQuiz embedded) {
            lines.add(new Line(embedded.quiz().title(), true));
            embedded.quiz().questions().forEach(question -> add(lines, question));
        }
    }

    /** Its headings are the compiler's own second to sixth. */
    private static void prose(List<Line> lines, String html) {
        for (String block : html.split("(?=<h[2-6][ >])|(?<=</h[2-6]>)")) {
            boolean heading = block.startsWith("<h") && !block.startsWith("<hr");
            PlainLines.of(block).forEach(text -> lines.add(new Line(text, heading)));
        }
    }

    private static void add(List<Line> lines, Technique.Step step) {
        List<String> dose = new ArrayList<>();
        step.pressure().ifPresent(level -> dose.add("pressure=" + level));
        step.repeat().ifPresent(times -> dose.add("repeat=" + times));
        step.seconds().ifPresent(time -> dose.add("seconds=" + time));
        add(lines, html(step.text() + (dose.isEmpty() ? "" : " {" + String.join(" ", dose) + "}")));
        step.stop().ifPresent(html -> add(lines, html));
        step.picture().ifPresent(html -> add(lines, html));
    }

    private static void add(List<Line> lines, Question question) {
        if (question instanceof Gaps gaps) {
            add(lines, filled(gaps));
        } else {
            add(lines, question.head().text());
            answers(question).forEach(html -> add(lines, html));
        }
        question.head().hint().ifPresent(html -> add(lines, html));
        question.head().explain().ifPresent(html -> add(lines, html));
    }

    private static String filled(Gaps gaps) {
        StringBuilder filled = new StringBuilder(gaps.pieces().get(0));
        for (int i = 0; i < gaps.gaps().size(); i++) {
            Gaps.Gap gap = gaps.gaps().get(i);
            String words = gap instanceof Gaps.Gap.Typed typed
                    ? String.join(" / ", typed.accepted())
                    : inline((Gaps.Gap.Inline) gap);
            filled.append(html("[" + words + "]")).append(gaps.pieces().get(i + 1));
        }
        return filled.toString();
    }

    private static String inline(Gaps.Gap.Inline gap) {
        return IntStream.range(0, gap.options().size())
                .mapToObj(i -> (i == gap.right() ? RIGHT : "") + gap.options().get(i))
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    /** HTML, as a student sees them once they know what is right. */
    private static Stream<String> answers(Question question) {
        if (question instanceof SingleChoice choice) {
            return choice.options().stream().flatMap(Reading::option);
        } else if (question instanceof MultipleResponse choice) {
            return choice.options().stream().flatMap(Reading::option);
        } else if (question instanceof Ordering ordering) {
            return Stream.concat(
                    IntStream.range(0, ordering.steps().size())
                            .mapToObj(i -> (i + 1) + ". " + ordering.steps().get(i)),
                    ordering.distractors().stream());
        } else if (question instanceof Matching matching) {
            return Stream.concat(
                    matching.pairs().stream()
                            .map(pair ->
                                    pair.left() + " → " + matching.answers().get(pair.answer())),
                    matching.answers().stream());
        } else if (question instanceof Numeric number) {
            return Stream.of(html(number.least().toPlainString() + " – "
                    + number.most().toPlainString() + " " + number.unit().orElse("")));
        }
        return pictured(question);
    }

    private static Stream<String> pictured(Question question) {
        if (question instanceof Hotspot hotspot) {
            List<String> regions = hotspot.scene().descriptions();
            return IntStream.range(0, regions.size()).boxed().flatMap(i -> {
                Hotspot.Spot spot = hotspot.spots().get(i);
                return Stream.concat(
                        Stream.of((spot.right() ? RIGHT : "") + html(regions.get(i))), spot.feedback().stream());
            });
        } else if (question instanceof Labelling labelling) {
            return Stream.concat(
                    labelling.scene().descriptions().stream().map(Reading::html), labelling.names().stream());
        }
        return Stream.empty();
    }

    private static Stream<String> option(Option option) {
        return Stream.concat(Stream.of((option.right() ? RIGHT : "") + option.text()), option.feedback().stream());
    }

    private static String html(String plain) {
        return new Html().text(plain).toString();
    }

    private static void add(List<Line> lines, String html) {
        PlainLines.of(html).forEach(text -> lines.add(new Line(text, false)));
    }
}
