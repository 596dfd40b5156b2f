package org.footing.web.teaching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizWindow;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.web.page.Dates;
import org.footing.web.schedule.AllowanceWords;
import org.footing.web.teaching.DatesView.Allowed;
import org.footing.web.teaching.DatesView.Option;
import org.footing.web.teaching.DatesView.Sheet;

/** Gathers when a quiz closes for a cohort, and who has more than the others. */
final class DatesViews {

    private DatesViews() {}

    private static DateMessages words() {
        return DatesForm.words();
    }

    /**
     * @param cohort whose dates they are; absent when none has been chosen
     * @param closing as it was filled in; absent for what stands
     */
    static DatesView view(
            TaughtQuiz taught, Optional<Cohort> cohort, Optional<DatesForm> closing, AllowanceForm allowance) {
        return new DatesView(
                TaughtView.of(taught, TaughtView.Page.DATES),
                cohort.map(chosen -> sheet(taught, chosen, closing, allowance)),
                cohort.isPresent() ? "" : taught.cohorts().isEmpty() ? words().noCohort() : words().chooseCohort());
    }

    private static Sheet sheet(TaughtQuiz taught, Cohort cohort, Optional<DatesForm> closing, AllowanceForm allowance) {
        var quiz = taught.quiz().id();
        var window = QuizWindow.of(cohort, quiz);
        var students = Enrolment.of(cohort);
        var address = taught.facts().address();
        return new Sheet(
                address + "/dates?cohort=" + cohort.id,
                address + "/allowances?cohort=" + cohort.id,
                words().forCohort(cohort.name),
                words().zone(cohort.timeZone),
                now(window, new Dates(cohort.zone())),
                closing.orElseGet(() -> DatesForm.of(window, cohort.zone())),
                allowance,
                students.stream().map(student -> option(student, allowance)).toList(),
                AllowanceForm.FACTORS.stream()
                        .map(factor ->
                                new Option(factor, AllowanceWords.factor(factor), factor.equals(allowance.factor())))
                        .toList(),
                allowances(cohort, quiz, students));
    }

    private static String now(Optional<QuizWindow> window, Dates dates) {
        return window.map(known -> known.terms()
                        .latePercent()
                        .map(percent -> words().late(
                                        dates.dayAndTime(known.closesAt), known.graceMinutes, percent, known.lateFloor))
                        .orElseGet(() -> words().closes(dates.dayAndTime(known.closesAt))))
                .orElseGet(() -> words().never());
    }

    private static Option option(Enrolment student, AllowanceForm allowance) {
        var id = Long.toString(student.id);
        return new Option(id, student.person.name, id.equals(allowance.student()));
    }

    /** Of students who have not left: more time and a later day for the same stand in one line. */
    private static List<Allowed> allowances(Cohort cohort, String quiz, List<Enrolment> students) {
        var names = students.stream().collect(Collectors.toMap(student -> student.id, student -> student.person.name));
        var dates = new Dates(cohort.zone());
        var lines = new LinkedHashMap<String, Allowed>();
        var terms = new HashMap<String, QuizAllowance.Terms>();
        for (var allowance : QuizAllowance.of(cohort, quiz)) {
            var key = allowance.enrolmentId + " " + allowance.quizId;
            terms.put(key, allowance.terms());
            lines.put(
                    key,
                    new Allowed(
                            names.getOrDefault(allowance.enrolmentId, ""),
                            where(allowance.quizId),
                            AllowanceWords.terms(allowance.terms()),
                            allowance.reason,
                            words().by(allowance.givenBy.name, dates.dayAndTime(allowance.givenAt))));
        }
        for (var later : ItemException.extended(cohort, List.of(quiz))) {
            var key = later.enrolmentId + " " + later.itemId;
            var all = terms.getOrDefault(key, QuizAllowance.Terms.NONE).extended(later.extension());
            lines.put(
                    key,
                    new Allowed(
                            names.getOrDefault(later.enrolmentId, ""),
                            where(later.itemId),
                            AllowanceWords.terms(all),
                            later.reason,
                            words().by(later.givenBy.name, dates.dayAndTime(later.givenAt))));
        }
        return lines.values().stream().filter(line -> !line.student().isEmpty()).toList();
    }

    private static String where(String quiz) {
        return quiz.equals(QuizAllowance.EVERY_QUIZ) ? words().everyQuiz() : words().thisQuiz();
    }
}
