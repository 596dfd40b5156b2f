package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.course.Course;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Need;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;
import org.footing.web.page.Percent;

/**
 * One student in the table of a cohort.
 *
 * @param href all that is known of them
 * @param needs why they may need somebody; empty where nothing tells so
 * @param facts of the head's columns that are no items
 */
public record Line(String name, String href, String needs, List<Fact> facts, List<Cell> cells) {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);

    /** @param good whether it is all that is asked for */
    public record Fact(String words, boolean good) {}

    static Line of(long cohort, Course course, Matrix matrix, Matrix.Row row, Dates dates) {
        var cells = IntStream.range(0, row.states().size())
                .mapToObj(place -> {
                    var column = matrix.columns().get(place);
                    return Cell.of(
                            column,
                            row.states().get(place),
                            row.journey(),
                            "/cohorts/" + cohort + "/cells/" + row.enrolmentId() + "/" + column.id());
                })
                .toList();
        return new Line(
                row.name(),
                "/cohorts/" + cohort + "/students/" + row.enrolmentId(),
                needs(row),
                facts(course, row, dates),
                cells);
    }

    private static String needs(Matrix.Row row) {
        return row.needs().stream().map(need -> words(need, row)).collect(Collectors.joining(" · "));
    }

    private static String words(Need need, Matrix.Row row) {
        return switch (need) {
            case LATE -> WORDS.needLate(row.count(Matrix.State.LATE));
            case FAILED -> WORDS.needFailed(row.count(Matrix.State.FAILED));
            case NEVER_CAME -> WORDS.needNever();
            case AWAY -> WORDS.needAway();
        };
    }

    /** In the order of {@link #heads}. */
    private static List<Fact> facts(Course course, Matrix.Row row, Dates dates) {
        var sum = row.sum();
        var standing = row.standing();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                WORDS.doneOf(sum.percent(), sum.doneItems(), sum.requiredItems()),
                sum.doneItems() == sum.requiredItems()));
        if (marked(course)) {
            facts.add(new Fact(
                    sum.finalMark()
                            .map(mark -> WORDS.markPercent(Percent.of(mark, Optional.of(course.pass()))))
                            .orElse(""),
                    false));
        }
        facts.add(new Fact(
                Optional.ofNullable(standing.lastVisitAt).map(dates::dayAndTime).orElseGet(WORDS::never), false));
        if (hours(course) > 0) {
            facts.add(new Fact(
                    Durations.studyTime(standing.practiceMinutes), standing.practiceMinutes >= hours(course) * 60));
        }
        addCount(facts, standing.signedOff, course.practice().competencies().size());
        addCount(facts, standing.practicalsPassed, course.practicalRubrics().size());
        addCount(facts, standing.casesPassed, course.practice().targets().cases());
        return List.copyOf(facts);
    }

    private static void addCount(List<Fact> facts, int count, int of) {
        if (of > 0) {
            facts.add(new Fact(WORDS.countOf(count, of), count >= of));
        }
    }

    /** Of the columns that are no items; by those with an order the table can be sorted. */
    static List<Heading> heads(Course course) {
        var heads = new ArrayList<Heading>();
        heads.add(new Heading(WORDS.progress(), Optional.of(Matrix.Order.PROGRESS)));
        if (marked(course)) {
            heads.add(new Heading(WORDS.finalMark(), Optional.of(Matrix.Order.MARK)));
        }
        heads.add(new Heading(WORDS.lastVisit(), Optional.of(Matrix.Order.VISIT)));
        if (hours(course) > 0) {
            heads.add(new Heading(WORDS.hoursOf(hours(course)), Optional.empty()));
        }
        addHead(heads, WORDS.signOffs(), course.practice().competencies().size());
        addHead(heads, WORDS.practicals(), course.practicalRubrics().size());
        addHead(heads, WORDS.cases(), course.practice().targets().cases());
        return List.copyOf(heads);
    }

    private static void addHead(List<Heading> heads, String title, int of) {
        if (of > 0) {
            heads.add(new Heading(title, Optional.empty()));
        }
    }

    /** @param order by which it sorts */
    record Heading(String title, Optional<Matrix.Order> order) {}

    private static boolean marked(Course course) {
        return course.quizzes().findAny().isPresent();
    }

    static int hours(Course course) {
        return course.practice().targets().hours();
    }
}
