package org.footing.web.practical;

import static org.footing.web.practical.PracticalWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.practical.Judgement;
import org.footing.practical.Marked;
import org.footing.practical.PracticalSheet;
import org.footing.practical.Signature;
import org.footing.web.page.Dates;
import org.footing.web.practice.RubricFields;

/**
 * What an assessor marks of one practical, to be filled in.
 *
 * @param owner username of the assessor: what the tablet keeps, it keeps under their name
 * @param about HTML for whoever marks; may be empty
 * @param points so far
 * @param open criteria that are not judged
 * @param technique whose steps are ticked off; empty for none
 * @param saved when it was saved last; empty while it never was
 */
public record PracticalSheetView(
        String owner,
        String student,
        String what,
        String about,
        long practical,
        long sheet,
        int revision,
        int points,
        int open,
        Rubric rubric,
        String technique,
        List<Tick> steps,
        RubricFields judged,
        List<Rating> ratings,
        String comment,
        List<Signing> signings,
        String saved,
        Refused refused) {

    /** @param html what is ticked */
    public record Tick(int place, String html, boolean ticked) {}

    public record Rating(int place, String title, boolean chosen) {}

    /**
     * @param who what the names of the fields begin with
     * @param means what signing says
     */
    public record Signing(String who, String title, String means, Signature given) {

        public String nameId() {
            return who + "-name";
        }

        public int longestName() {
            return Signature.LONGEST_NAME;
        }

        public String meansId() {
            return who + "-means";
        }

        /** In milliseconds since 1970; empty while nobody signed. */
        public String at() {
            return given.at().map(at -> Long.toString(at.toEpochMilli())).orElse("");
        }
    }

    /**
     * What was refused, and why.
     *
     * @param reversal what was typed to take it back
     */
    public record Refused(String notice, List<String> missing, PracticalReadView.Reversal reversal) {

        Refused(String notice, List<String> missing) {
            this(notice, missing, PracticalReadView.Reversal.NOTHING);
        }
    }

    /** @param marked what is shown: what is stored, or what was typed and refused */
    static PracticalSheetView of(String owner, PracticalSheet sheet, Course course, Marked marked, Refused refused) {
        var practical = sheet.practical;
        var rubric = practical.task.rubric(course).orElseThrow();
        var judgement = marked.judgement();
        var result = judgement.result(rubric);
        var steps = practical.task.steps(course);
        return new PracticalSheetView(
                owner,
                practical.enrolment.person.name,
                WORDS.what(rubric.title(), Dates.inFull(practical.task.heldOn())),
                rubric.about(),
                practical.id,
                sheet.id,
                sheet.revision,
                result.points(),
                result.open().size(),
                rubric,
                practical.task.technique(course).map(known -> known.title()).orElse(""),
                places(steps.size())
                        .map(n -> new Tick(
                                n, steps.get(n).html(), judgement.steps().contains(n)))
                        .toList(),
                new RubricFields(rubric, judgement.marks(), false),
                ratings(judgement.rating()),
                judgement.comment(),
                signings(sheet, marked),
                sheet.revision > 1 ? WORDS.saved(new Dates(practical.cohort().zone()).time(sheet.savedAt)) : "",
                refused);
    }

    private static Stream<Integer> places(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static List<Rating> ratings(Optional<Integer> chosen) {
        var words = PracticalWords.ratings();
        return places(words.size())
                .map(n -> new Rating(
                        n,
                        words.get(n),
                        chosen.filter(rating -> rating.equals(n)).isPresent()))
                .toList();
    }

    private static List<Signing> signings(PracticalSheet sheet, Marked marked) {
        var assessor = new Signing("assessor", WORDS.assessorSigns(), WORDS.assessorMeans(), marked.assessor());
        if (!sheet.signedByStudent()) {
            return List.of(assessor);
        }
        var name = sheet.practical.enrolment.person.name;
        return List.of(
                assessor, new Signing("student", WORDS.studentSigns(name), WORDS.studentMeans(), marked.student()));
    }

    public String address() {
        return "/practicals/" + practical;
    }

    public int longestComment() {
        return Judgement.LONGEST_COMMENT;
    }

    public String total() {
        return WORDS.total(Integer.toString(points), Integer.toString(rubric.most()));
    }

    public String toJudge() {
        return WORDS.toJudge(Integer.toString(open));
    }

    /** Of the form; the script makes one for each save. */
    public String saveId() {
        return UUID.randomUUID().toString();
    }
}
