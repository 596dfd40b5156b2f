package org.footing.web.teaching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.assessment.QuizAllowance;
import org.footing.assessment.QuizWindow;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.web.page.Dates;
import org.footing.web.quiz.Marks;
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
                        .map(factor -> new Option(factor, factor(factor), factor.equals(allowance.factor())))
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

    private static String factor(String factor) {
        return factor.equals("1") ? words().factorOne() : words().times(factor);
    }

    /** Of students who have not left. */
    private static List<Allowed> allowances(Cohort cohort, String quiz, List<Enrolment> students) {
        var names = students.stream().collect(Collectors.toMap(student -> student.id, student -> student.person.name));
        var dates = new Dates(cohort.zone());
        return QuizAllowance.of(cohort, quiz).stream()
                .filter(allowance -> names.containsKey(allowance.enrolmentId))
                .map(allowance -> allowed(allowance, names, dates))
                .toList();
    }

    private static Allowed allowed(QuizAllowance allowance, Map<Long, String> names, Dates dates) {
        return new Allowed(
                names.getOrDefault(allowance.enrolmentId, ""),
                allowance.quizId.equals(QuizAllowance.EVERY_QUIZ) ? words().everyQuiz() : words().thisQuiz(),
                terms(allowance.terms()),
                allowance.reason,
                words().by(allowance.givenBy.name, dates.dayAndTime(allowance.givenAt)));
    }

    private static List<String> terms(QuizAllowance.Terms terms) {
        var lines = new ArrayList<String>();
        if (terms.factor().compareTo(BigDecimal.ONE) > 0) {
            lines.add(words().times(Marks.plain(terms.factor())));
        }
        if (!terms.extra().isZero()) {
            lines.add(words().extraOf((int) terms.extra().toMinutes()));
        }
        if (!terms.extension().isZero()) {
            lines.add(words().extensionOf(hours(terms.extension())));
        }
        if (terms.moreAttempts() > 0) {
            lines.add(words().moreOf(terms.moreAttempts()));
        }
        return lines.isEmpty() ? List.of(words().asEverybody()) : lines;
    }

    private static String hours(Duration time) {
        return Marks.plain(
                BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }
}
