package org.footing.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.footing.assessment.Facility;
import org.footing.assessment.analysis.Trust;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Course.Outcome;
import org.footing.course.Lesson;
import org.footing.course.Practice.Competency;
import org.footing.identity.Role;
import org.footing.practice.Observation;

/**
 * By what a course teaches and shows an outcome, and how far its students are with it. A practical outcome is never mastered by questions
 * alone: it needs observed sign-offs (learning-rules 15).
 *
 * @param lessons that teach it
 * @param questions that ask it
 * @param competencies that show it
 * @param theory per cent earned with its questions at the first attempt; absent where nobody answered one
 * @param answers of which that is made
 * @param observed students who were seen to do it at least once; absent where nothing shows it
 */
public record OutcomeUse(
        Outcome outcome,
        List<Lesson> lessons,
        int questions,
        List<Competency> competencies,
        OptionalInt theory,
        long answers,
        OptionalLong observed) {

    /** What it comes to. */
    public enum Mastery {
        /** Too few answers to say. */
        UNKNOWN,
        MASTERED,
        /** The questions are answered, and too few were seen to do it. */
        NOT_SEEN,
        NOT_YET
    }

    /** What the course does not have for it. */
    public enum Gap {
        NO_LESSON,
        /** Neither a question nor a sign-off shows it. */
        NOTHING_SHOWS_IT
    }

    private static final int ENOUGH = 70;
    private static final int HALF = 50;

    static List<OutcomeUse> of(
            Course course, Collection<Cohort> cohorts, Map<String, Facility> facilities, Instant now) {
        var practical = course.outcomes().stream()
                .filter(outcome -> !showing(course, outcome).isEmpty())
                .toList();
        var seen = seen(course, practical, cohorts, now);
        var uses = new ArrayList<OutcomeUse>();
        for (var outcome : course.outcomes()) {
            var place = practical.indexOf(outcome);
            uses.add(of(
                    course, outcome, facilities, place < 0 ? OptionalLong.empty() : OptionalLong.of(seen.get(place))));
        }
        return List.copyOf(uses);
    }

    private static OutcomeUse of(
            Course course, Outcome outcome, Map<String, Facility> facilities, OptionalLong observed) {
        var questions = course.questions()
                .filter(question -> question.head().outcomes().contains(outcome.id()))
                .map(question -> question.head().id())
                .toList();
        var asked = questions.stream()
                .map(id -> facilities.getOrDefault(id, Facility.NONE))
                .filter(facility -> facility.attempts() > 0)
                .toList();
        var answers = asked.stream().mapToLong(Facility::attempts).sum();
        var earned = asked.stream()
                .mapToDouble(facility -> facility.mean().value() * facility.attempts())
                .sum();
        return new OutcomeUse(
                outcome,
                course.lessons()
                        .filter(lesson -> lesson.outcomes().contains(outcome.id()))
                        .toList(),
                questions.size(),
                showing(course, outcome),
                answers == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(100 * earned / answers)),
                answers,
                observed);
    }

    private static List<Competency> showing(Course course, Outcome outcome) {
        return course.practice().competencies().stream()
                .filter(competency -> competency.outcomes().contains(outcome.id()))
                .toList();
    }

    /** For each of these outcomes the students who were seen to do it, all in one statement. */
    private static List<Long> seen(Course course, List<Outcome> practical, Collection<Cohort> cohorts, Instant now) {
        if (practical.isEmpty()) {
            return List.of();
        }
        var counts = new ArrayList<String>();
        for (var place = 0; place < practical.size(); place++) {
            counts.add("count(distinct case when o.competency in ?%d then e.id end)".formatted(place + 4));
        }
        var query = Observation.getEntityManager()
                .createQuery(
                        "select " + String.join(", ", counts)
                                + " from Observation o join o.enrolment e"
                                + " where e.cohort.id in ?3 and o.struckAt is null and " + Enrolment.COUNTED,
                        Object[].class)
                .setParameter(1, Role.STAFF)
                .setParameter(2, now)
                .setParameter(3, Cohort.ids(cohorts));
        for (var place = 0; place < practical.size(); place++) {
            var ids = showing(course, practical.get(place)).stream()
                    .map(Competency::id)
                    .toList();
            query.setParameter(place + 4, ids);
        }
        var row = query.getSingleResult();
        return List.of(row).stream().map(Long.class::cast).toList();
    }

    public boolean tentative() {
        return Trust.of((int) answers) == Trust.TENTATIVE;
    }

    /** @param students of whom some were observed */
    public Mastery mastery(long students) {
        var known = questions == 0 || theory.isPresent() && Trust.of((int) answers) != Trust.HIDDEN;
        if (!known || students == 0 || questions == 0 && competencies.isEmpty()) {
            return Mastery.UNKNOWN;
        }
        if (theory.isPresent() && theory.getAsInt() < ENOUGH) {
            return Mastery.NOT_YET;
        }
        return observed.isEmpty() || observed.getAsLong() * 100 >= students * HALF
                ? Mastery.MASTERED
                : Mastery.NOT_SEEN;
    }

    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        if (lessons.isEmpty()) {
            gaps.add(Gap.NO_LESSON);
        }
        if (questions == 0 && competencies.isEmpty()) {
            gaps.add(Gap.NOTHING_SHOWS_IT);
        }
        return List.copyOf(gaps);
    }
}
