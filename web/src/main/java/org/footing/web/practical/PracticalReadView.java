package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.course.Rubric.Criterion;
import org.footing.practical.Practical;
import org.footing.practical.PracticalResult;
import org.footing.practical.PracticalSheet;
import org.footing.practical.Signature;
import org.footing.web.page.Dates;

/**
 * A practical to be read, as far as the viewer may.
 *
 * @param own whether it is the viewer's: then no name of a student is shown
 * @param drawn as {@code tags/state} draws it
 * @param decided how the result came about, where two marked it
 * @param acts what the viewer can do
 */
public record PracticalReadView(
        long id,
        boolean own,
        String student,
        String what,
        Rubric rubric,
        String drawn,
        String state,
        String waits,
        String decided,
        String reversed,
        List<Sheet> sheets,
        Acts acts,
        Unkept unkept) {

    /**
     * What was typed to take it back.
     *
     * @param error why that was refused; empty where nothing was
     */
    public record Reversal(String reason, String error) {
        static final Reversal NOTHING = new Reversal("", "");
    }

    /** What was typed to reconcile it. */
    public record Agreed(String points, String outcome, String reason) {

        static final Agreed NOTHING = new Agreed("", "", "");

        public boolean passed() {
            return outcome.equals("passed");
        }

        public boolean not() {
            return outcome.equals("not");
        }
    }

    /**
     * What a form brought and was not kept, and why.
     *
     * @param words that were typed and have no field any more
     */
    public record Unkept(String notice, Reversal reversal, Agreed agreed, String words) {

        static Unkept because(String notice) {
            return new Unkept(notice, Reversal.NOTHING, Agreed.NOTHING, "");
        }

        static Unkept words(String notice, String words) {
            return new Unkept(notice, Reversal.NOTHING, Agreed.NOTHING, words);
        }

        static Unkept reversal(String notice, String reason) {
            return new Unkept(notice, new Reversal(reason, notice), Agreed.NOTHING, "");
        }

        static Unkept agreed(String notice, Agreed agreed) {
            return new Unkept(notice, Reversal.NOTHING, agreed, "");
        }
    }

    /**
     * @param second to mark it too
     * @param reconciles to say what counts
     * @param reverses to take it back
     */
    public record Acts(boolean second, boolean reconciles, boolean reverses) {}

    /** @param fails HTML of those that were seen */
    public record Sheet(
            long id,
            String by,
            String points,
            List<String> because,
            List<Line> criteria,
            List<Step> steps,
            List<String> fails,
            String rating,
            String comment,
            List<Signed> signed) {

        public String headingId() {
            return "sheet-" + id;
        }
    }

    /** @param descriptor HTML of the level; empty where it was not judged */
    public record Line(String id, String title, String level, String descriptor) {}

    /** @param html what is to be done */
    public record Step(String html, boolean seen) {}

    /** @param said who and when */
    public record Signed(String said, String strokes) {}

    /** @param sheets that the viewer may read */
    static PracticalReadView of(
            Practical practical, List<PracticalSheet> sheets, Course course, boolean own, Acts acts, Unkept unkept) {
        var rubric = practical.task.rubric(course).orElseThrow();
        return new PracticalReadView(
                practical.id,
                own,
                practical.enrolment.person.name,
                WORDS.what(rubric.title(), Dates.inFull(practical.task.heldOn())),
                rubric,
                PracticalWords.drawn(practical),
                PracticalWords.state(practical),
                practical.waitsFor == Practical.Waits.SECOND_MARK && !sheets.isEmpty() ? WORDS.waitsText() : "",
                decided(practical),
                practical.stands() ? "" : WORDS.reversedBecause(practical.reversalReason),
                sheets.stream().map(sheet -> sheet(sheet, rubric, course)).toList(),
                acts,
                unkept);
    }

    private static String decided(Practical practical) {
        if (!practical.settled() || !practical.task.twice()) {
            return "";
        }
        return Optional.ofNullable(practical.reconciledBy)
                .map(by -> WORDS.reconciledBy(by.name, practical.reconcileReason))
                .orElseGet(WORDS::mean);
    }

    private static Sheet sheet(PracticalSheet sheet, Rubric rubric, Course course) {
        var judgement = sheet.judgement;
        var reckoned = judgement.result(rubric);
        var steps = sheet.practical.task.steps(course);
        return new Sheet(
                sheet.id,
                WORDS.markedBy(sheet.assessor.name, Dates.inFull(sheet.practical.task.heldOn())),
                Optional.ofNullable(sheet.result).map(PracticalReadView::points).orElse(""),
                reckoned.shortfalls().stream()
                        .map(shortfall -> PracticalWords.why(shortfall, rubric))
                        .toList(),
                rubric.criteria().stream()
                        .map(criterion -> line(
                                rubric,
                                criterion,
                                Optional.ofNullable(judgement.levels().get(criterion.id()))))
                        .toList(),
                IntStream.range(0, steps.size())
                        .mapToObj(n ->
                                new Step(steps.get(n).html(), judgement.steps().contains(n)))
                        .toList(),
                judgement.criticalFails().stream()
                        .map(rubric.criticalFails()::get)
                        .toList(),
                judgement.rating().map(PracticalWords.ratings()::get).orElse(""),
                judgement.comment(),
                signed(sheet));
    }

    private static String points(PracticalResult result) {
        return WORDS.pointsOf(result.points(), result.most(), result.percent());
    }

    private static Line line(Rubric rubric, Criterion criterion, Optional<Integer> chosen) {
        return new Line(
                criterion.id(),
                criterion.title(),
                chosen.map(level -> rubric.levels().get(level).title()).orElseGet(WORDS::notJudged),
                chosen.map(level -> criterion.descriptors().get(level)).orElse(""));
    }

    private static List<Signed> signed(PracticalSheet sheet) {
        var dates = new Dates(sheet.practical.cohort().zone());
        var signed = new ArrayList<Signed>();
        for (var one : List.of(sheet.assessorSignature, sheet.studentSignature)) {
            if (one.given()) {
                signed.add(signed(one, dates));
            }
        }
        return List.copyOf(signed);
    }

    private static Signed signed(Signature signature, Dates dates) {
        return new Signed(
                WORDS.signedBy(
                        signature.name(), signature.at().map(dates::dayAndTime).orElse("")),
                signature.strokes());
    }

    public String address() {
        return "/practicals/" + id;
    }
}
