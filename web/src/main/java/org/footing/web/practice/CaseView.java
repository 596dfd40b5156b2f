package org.footing.web.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.course.Course;
import org.footing.course.Rubric;
import org.footing.practice.CaseMark;
import org.footing.practice.CaseStudies;
import org.footing.practice.CaseStudy;
import org.footing.practice.FormAnswers;
import org.footing.practice.Records;
import org.footing.practice.RubricMarks;
import org.footing.practice.TreatmentRecord;
import org.footing.web.page.Dates;

/**
 * A case study as it is written and read.
 *
 * @param number of the revision that is shown
 * @param notTreated whether an absolute contraindication was found
 * @param chart absent while nothing of it is known
 * @param marks what tutors decided, the newest first
 * @param records of the same client
 */
public record CaseView(
        long id,
        Course course,
        String title,
        String student,
        String drawn,
        String state,
        boolean open,
        int revision,
        boolean notTreated,
        boolean full,
        List<FilledSection> sections,
        Optional<ScaleChart> chart,
        List<Mark> marks,
        List<Link> records) {

    /**
     * @param levels what was chosen of each criterion, in words; none where there were no marks
     * @param fails HTML of the critical fails that were seen
     * @param next what to do; may be empty, as the words may
     */
    public record Mark(String title, List<String> levels, List<String> fails, String words, String next) {}

    public record Link(String address, String title) {}

    static CaseView of(Course course, CaseStudy study, FormAnswers answers, Map<String, FormAnswers.Fault> faults) {
        var form = study.form(course);
        var dates = new Dates(study.enrolment.cohort.zone());
        return new CaseView(
                study.id,
                course,
                CasesPages.WORDS.studyOf(study.client.code),
                study.enrolment.person.name,
                CasesPages.drawn(study),
                CasesPages.state(study),
                study.open(),
                study.revision,
                Records.mustNotBeTreated(course, form, answers),
                study.treatments == CaseStudy.MOST_TREATMENTS,
                FilledSection.of(course, form, CaseStudies.asked(course, form, answers), answers, faults),
                ScaleChart.of(course.practice().caseStudy(), answers, study.treatments),
                CaseMark.of(study).stream()
                        .map(mark -> mark(course, mark, dates))
                        .toList(),
                TreatmentRecord.of(study.client).stream()
                        .filter(TreatmentRecord::finished)
                        .map(record -> new Link("/practice/records/" + record.id, RecordsPages.title(record)))
                        .toList());
    }

    private static Mark mark(Course course, CaseMark mark, Dates dates) {
        var points = mark.points == null || mark.most == null ? "" : CasesPages.WORDS.points(mark.points, mark.most);
        var day = dates.dayAndTime(mark.at);
        return new Mark(
                mark.passed
                        ? CasesPages.WORDS.markedPassed(mark.marker.name, day, points)
                        : CasesPages.WORDS.markedBack(mark.marker.name, day, points),
                course.caseRubric().map(rubric -> levels(rubric, mark.marks)).orElse(List.of()),
                course.caseRubric().map(rubric -> fails(rubric, mark.marks)).orElse(List.of()),
                mark.words,
                mark.next);
    }

    /** As far as the rubric of today knows them. */
    private static List<String> levels(Rubric rubric, RubricMarks marks) {
        return rubric.criteria().stream()
                .flatMap(criterion -> Stream.ofNullable(marks.levels().get(criterion.id()))
                        .filter(place -> place < rubric.levels().size())
                        .map(place -> CasesPages.WORDS.level(
                                criterion.id(),
                                criterion.title(),
                                rubric.levels().get(place).title())))
                .toList();
    }

    private static List<String> fails(Rubric rubric, RubricMarks marks) {
        return marks.criticalFails().stream()
                .filter(place -> place < rubric.criticalFails().size())
                .sorted()
                .map(rubric.criticalFails()::get)
                .toList();
    }

    public String address() {
        return "/practice/cases/" + id;
    }
}
