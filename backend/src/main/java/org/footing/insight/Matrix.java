package org.footing.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.cohort.Schedule;
import org.footing.course.Course;
import org.footing.course.Lesson;
import org.footing.course.Quiz;
import org.footing.progress.CourseSum;
import org.footing.progress.DueDates;
import org.footing.progress.ItemState;
import org.footing.progress.Journey;
import org.footing.progress.Journeys;
import org.footing.progress.Standing;

/**
 * Students of a cohort by the items of its course: the rows of one page, or of a part of all. Whom it shows, and in which order, is told by
 * {@link Wish}, asked of the kept sums; what it shows of them is made of what they did.
 *
 * @param schedule when what is due for everybody
 * @param all how many students the wish finds
 */
public record Matrix(List<Column> columns, List<Row> rows, Schedule schedule, long all) {

    /** Students on a page. */
    public static final int PAGE = 50;

    /** A student who was not seen for so long may need somebody, unless they are through. */
    public static final Duration AWAY = Duration.ofDays(7);

    /** A lesson, or a quiz that stands in it. */
    public record Column(Lesson lesson, Optional<Quiz> quiz) {

        public String id() {
            return quiz.map(Quiz::id).orElse(lesson.id());
        }

        public String title() {
            return quiz.map(Quiz::title).orElse(lesson.title());
        }

        public boolean optional() {
            return lesson.optional() || quiz.filter(Quiz::optional).isPresent();
        }
    }

    /** How one student is with one item, for who looks at many. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        /** Taken, and not passed. */
        FAILED,
        /** A tutor has to mark some of it. */
        WAITING,
        /** Due, and neither done nor handed in. */
        LATE,
        EXEMPT
    }

    /** Why somebody may need help. */
    public enum Need {
        LATE,
        FAILED,
        NEVER_CAME,
        AWAY
    }

    /** One student. */
    public record Row(
            long enrolmentId,
            String name,
            String username,
            Standing standing,
            Journey journey,
            CourseSum sum,
            List<State> states,
            List<Need> needs) {

        public long count(State state) {
            return states.stream().filter(state::equals).count();
        }
    }

    /** The order in which students stand, where they have no other. */
    public enum Order {
        NAME,
        PROGRESS,
        VISIT,
        MARK
    }

    /** Of whom to show. */
    public enum Whom {
        ALL,
        /** Who may need help: {@link Need}. */
        ATTENTION,
        LATE
    }

    /**
     * Who is looked for.
     *
     * @param name a part of it; empty for any
     * @param item of which the state is asked; only one of the course's
     * @param up the least first
     */
    public record Wish(String name, Optional<String> item, Optional<State> state, Whom whom, Order order, boolean up) {

        public static final Wish ALL = new Wish("", Optional.empty(), Optional.empty(), Whom.ALL, Order.NAME, true);

        /** Whether it leaves anybody out. */
        public boolean narrows() {
            return !name.isEmpty() || whom != Whom.ALL || item.isPresent() && state.isPresent();
        }
    }

    /** Lessons in their order, each followed by its quizzes. */
    public static List<Column> columns(Course course) {
        var columns = new ArrayList<Column>();
        course.lessons().forEach(lesson -> {
            columns.add(new Column(lesson, Optional.empty()));
            lesson.quizzes().forEach(quiz -> columns.add(new Column(lesson, Optional.of(quiz))));
        });
        return List.copyOf(columns);
    }

    /** @param page from 0; empty rows behind the last one */
    public static Matrix page(Cohort cohort, Course course, Wish wish, int page, Instant now) {
        var sought = Sought.of(cohort, course, wish, now);
        return page(sought, page, PAGE, Found.count(sought));
    }

    /** The same for who knows how many students there are: where nobody is left out, they need not be counted. */
    public static Matrix page(Cohort cohort, Course course, Wish wish, int page, Trend trend, Instant now) {
        var sought = Sought.of(cohort, course, wish, now);
        return page(
                sought,
                page,
                PAGE,
                wish.narrows() ? Found.count(sought) : trend.now().students());
    }

    static Matrix page(Sought sought, int page, int size, long all) {
        var rows = rows(sought, Found.page(sought, page, size));
        return new Matrix(columns(sought.course()), rows, sought.schedule(), all);
    }

    /** Of these students, in the order in which they come. */
    static List<Row> rows(Sought sought, List<Found> found) {
        var columns = columns(sought.course());
        var journeys = Journeys.of(
                sought.cohort(), found.stream().map(Found::enrolmentId).toList());
        return found.stream()
                .map(one -> row(sought, columns, one, Objects.requireNonNull(journeys.get(one.enrolmentId()))))
                .toList();
    }

    private static Row row(Sought sought, List<Column> columns, Found found, Journey journey) {
        var dates = new DueDates(sought.course(), sought.schedule(), journey);
        var states = columns.stream()
                .map(column -> state(column, dates, sought.now()))
                .toList();
        var sum = CourseSum.of(sought.course(), journey);
        return new Row(
                found.enrolmentId(),
                found.name(),
                found.username(),
                found.standing(),
                journey,
                sum,
                states,
                needs(sought.cohort(), columns, states, sum, found.standing(), sought.now()));
    }

    /** @param dates of the student */
    public static State state(Column column, DueDates dates, Instant now) {
        if (column.quiz().isEmpty()) {
            return dates.late(column.lesson(), now)
                    ? State.LATE
                    : of(dates.journey().state(column.lesson()));
        }
        var quiz = column.quiz().get();
        var state = of(dates.journey().state(quiz));
        if (state == State.IN_PROGRESS && dates.journey().waits(quiz)) {
            return State.WAITING;
        }
        return dates.late(quiz, now) ? State.LATE : state;
    }

    private static State of(ItemState state) {
        return switch (state) {
            case NOT_STARTED -> State.NOT_STARTED;
            case IN_PROGRESS -> State.IN_PROGRESS;
            case COMPLETED, PASSED -> State.DONE;
            case FAILED -> State.FAILED;
            case EXEMPT -> State.EXEMPT;
        };
    }

    /** The same as {@link Sought} asks for. */
    private static List<Need> needs(
            Cohort cohort, List<Column> columns, List<State> states, CourseSum sum, Standing standing, Instant now) {
        var needs = new ArrayList<Need>();
        for (var place = 0; place < states.size(); place++) {
            var need = states.get(place) == State.LATE
                    ? Need.LATE
                    : states.get(place) == State.FAILED ? Need.FAILED : null;
            if (need != null && !columns.get(place).optional() && !needs.contains(need)) {
                needs.add(need);
            }
        }
        if (sum.doneItems() < sum.requiredItems()) {
            away(cohort, standing, now).ifPresent(needs::add);
        }
        return List.copyOf(needs);
    }

    private static Optional<Need> away(Cohort cohort, Standing standing, Instant now) {
        var since = now.minus(AWAY);
        if (standing.lastVisitAt != null) {
            return standing.lastVisitAt.isBefore(since) ? Optional.of(Need.AWAY) : Optional.empty();
        }
        return start(cohort).isBefore(since) ? Optional.of(Need.NEVER_CAME) : Optional.empty();
    }

    static Instant start(Cohort cohort) {
        return cohort.startsOn.atStartOfDay(cohort.zone()).toInstant();
    }
}
