package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.identity.Viewer;
import org.footing.insight.Figures;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.Order;
import org.footing.insight.Matrix.State;
import org.footing.insight.Matrix.Whom;
import org.footing.insight.Matrix.Wish;
import org.footing.insight.PracticePlan;
import org.footing.insight.Trend;
import org.footing.web.page.Dates;
import org.footing.web.page.Paging;

/**
 * The page of a cohort: how it stands in a few numbers, how it came there, and one row a student.
 *
 * @param teaches whether the viewer takes the registers too
 * @param assesses whether the viewer watches practicals
 */
public record MatrixView(
        Cohort cohort,
        Course course,
        Wish wish,
        Trend trend,
        Matrix matrix,
        List<Line> lines,
        Paging paging,
        LocalDate today,
        boolean teaches,
        boolean assesses) {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);
    private static final int MINUTES = 60;

    /**
     * The head of a column that can be sorted by.
     *
     * @param sorted as browsers are told: ascending, descending or none; empty where it cannot be
     * @param href that sorts by it, or the other way round
     */
    public record Head(String title, String sorted, String href) {}

    /** The head of an item's column. */
    public record ItemHead(String kind, String title) {}

    public record Choice(String value, String label, boolean chosen) {}

    /** @param page from 0 */
    static MatrixView of(
            Cohort cohort, Course course, Wish wish, Trend trend, Matrix matrix, int page, Viewer viewer, Instant now) {
        var dates = new Dates(cohort.zone());
        return new MatrixView(
                cohort,
                course,
                wish,
                trend,
                matrix,
                matrix.rows().stream()
                        .map(row -> Line.of(cohort.id, course, matrix, row, dates))
                        .toList(),
                new Paging(page + 1, Matrix.PAGE, matrix.all()),
                LocalDate.ofInstant(now, cohort.zone()),
                viewer.teaches(cohort.courseId, cohort.id),
                viewer.assesses(cohort.courseId, cohort.id));
    }

    /** Whether anything of the course is due at a moment. */
    public boolean due() {
        return !matrix.schedule().due().isEmpty();
    }

    public Figures now() {
        return trend.now();
    }

    /** Absent where the course asks for no hours. */
    public Optional<Practised> practised() {
        var asked = Line.hours(course);
        return asked == 0
                ? Optional.empty()
                : Optional.of(Practised.of(now().practiceMinutesEach(), asked, cohort, today));
    }

    /**
     * Hours of practice of one student, on average.
     *
     * @param planned by today, if they were spread evenly over the cohort's days; absent where it has no last day
     */
    public record Practised(String hours, int asked, Optional<String> planned) {

        static Practised of(long minutes, int asked, Cohort cohort, LocalDate today) {
            return new Practised(
                    hours(minutes),
                    asked,
                    PracticePlan.minutes(cohort, asked, today).map(Practised::hours));
        }

        private static String hours(long minutes) {
            var tenths = minutes * 10 / MINUTES;
            return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        }
    }

    public TrendChart chart() {
        return TrendChart.of(trend, today);
    }

    public List<Head> heads() {
        return Stream.concat(
                        Stream.of(head(WORDS.student(), Optional.of(Order.NAME))),
                        Line.heads(course).stream().map(heading -> head(heading.title(), heading.order())))
                .toList();
    }

    private Head head(String title, Optional<Order> order) {
        return order.map(by -> {
                    var here = wish.order() == by;
                    var sorted = here ? wish.up() ? "ascending" : "descending" : "none";
                    // What is little of comes first: it is why somebody sorts.
                    return new Head(title, sorted, address(SentWish.query(sort(by, !here || !wish.up()))));
                })
                .orElseGet(() -> new Head(title, "", ""));
    }

    private Wish sort(Order by, boolean up) {
        return new Wish(wish.name(), wish.item(), wish.state(), wish.whom(), by, up);
    }

    public List<ItemHead> items() {
        return matrix.columns().stream().map(MatrixView::head).toList();
    }

    private static ItemHead head(Column column) {
        return new ItemHead(
                column.quiz().isPresent()
                        ? WORDS.quiz()
                        : WORDS.lesson(column.lesson().number()),
                column.title());
    }

    public List<Choice> itemChoices() {
        return matrix.columns().stream()
                .map(column -> new Choice(
                        column.id(),
                        head(column).kind() + ": " + column.title(),
                        wish.item().filter(column.id()::equals).isPresent()))
                .toList();
    }

    public List<Choice> stateChoices() {
        return Arrays.stream(State.values())
                .map(state -> new Choice(
                        SentWish.word(state),
                        Cell.word(state),
                        wish.state().filter(state::equals).isPresent()))
                .toList();
    }

    public List<Choice> whomChoices() {
        return Arrays.stream(Whom.values())
                .filter(whom -> due() || whom != Whom.LATE)
                .map(whom -> new Choice(SentWish.word(whom), words(whom), wish.whom() == whom))
                .toList();
    }

    private static String words(Whom whom) {
        return switch (whom) {
            case ALL -> WORDS.everybody();
            case ATTENTION -> WORDS.needsAttention();
            case LATE -> WORDS.somethingLate();
        };
    }

    public List<Choice> orderChoices() {
        return Arrays.stream(Order.values())
                .map(order -> new Choice(SentWish.word(order), words(order), wish.order() == order))
                .toList();
    }

    private static String words(Order order) {
        return switch (order) {
            case NAME -> WORDS.byName();
            case PROGRESS -> WORDS.progress();
            case VISIT -> WORDS.lastVisit();
            case MARK -> WORDS.finalMark();
        };
    }

    /** That an item was chosen and no state, or the other way round. */
    public boolean half() {
        return wish.item().isPresent() != wish.state().isPresent();
    }

    public String csv() {
        return file("csv");
    }

    public String xlsx() {
        return file("xlsx");
    }

    private String file(String ending) {
        var query = SentWish.query(wish);
        return "/cohorts/" + cohort.id + "/export." + ending + (query.isEmpty() ? "" : "?" + query);
    }

    private String address(String query) {
        return "/cohorts/" + cohort.id + (query.isEmpty() ? "" : "?" + query);
    }

    /** Empty on the first page. */
    public String previous() {
        return paging.previous(address(SentWish.query(wish)));
    }

    /** Empty on the last page. */
    public String next() {
        return paging.next(address(SentWish.query(wish)));
    }

    public long first() {
        return (long) paging.index() * Matrix.PAGE + 1;
    }

    public long last() {
        return first() + lines.size() - 1;
    }
}
