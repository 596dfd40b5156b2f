package org.footing.progress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.practical.Practical;
import org.footing.practice.Attendance;
import org.footing.practice.CaseStudy;
import org.footing.practice.ContactHours;
import org.footing.practice.LogbookEntry;
import org.footing.practice.Observation;
import org.footing.practice.PracticeHours;
import org.footing.practice.SignOffSheet;

/**
 * What the hands-on side of one student's course comes to.
 *
 * @param cases how many case studies have passed
 * @param practicals ids of the rubrics by which a practical has passed
 */
public record HandsOn(PracticeHours hours, SignOffSheet signOffs, long cases, Set<String> practicals) {

    /** Reads it; of a course that asks for nothing beside its lessons without a statement. */
    public static HandsOn of(Enrolment enrolment, Course course, Instant now) {
        return of(enrolment, course, attended -> ContactHours.of(attended, now));
    }

    /** The same at every hour: nobody sums it anew when a class ends whose register was taken before. */
    static HandsOn kept(Enrolment enrolment, Course course) {
        return of(enrolment, course, ContactHours::said);
    }

    private static HandsOn of(Enrolment enrolment, Course course, Function<List<Attendance>, ContactHours> contact) {
        if (!course.asksPractice()) {
            return nothing(course);
        }
        return of(
                course,
                LogbookEntry.of(enrolment),
                contact.apply(Attendance.of(enrolment)),
                Observation.of(enrolment),
                PracticeCounts.of(enrolment));
    }

    /** Of each student of a cohort by name, the rows of all read at once. */
    static Map<Enrolment, HandsOn> of(Cohort cohort, Course course, Instant now) {
        var logged = LogbookEntry.of(cohort).stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        var attended = Attendance.of(cohort).stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        var observed = Observation.of(cohort).stream().collect(Collectors.groupingBy(one -> one.enrolment.id));
        var cases = CaseStudy.passed(cohort);
        var practicals = Practical.passed(cohort);
        var students = new LinkedHashMap<Enrolment, HandsOn>();
        for (var student : Enrolment.of(cohort)) {
            students.put(
                    student,
                    of(
                            course,
                            logged.getOrDefault(student.id, List.of()),
                            ContactHours.of(attended.getOrDefault(student.id, List.of()), now),
                            observed.getOrDefault(student.id, List.of()),
                            new PracticeCounts(
                                    Map.of(),
                                    cases.getOrDefault(student.id, 0L),
                                    practicals.getOrDefault(student.id, Set.of()))));
        }
        return students;
    }

    private static HandsOn of(
            Course course,
            List<LogbookEntry> logged,
            ContactHours contact,
            List<Observation> observed,
            PracticeCounts counts) {
        var practice = course.practice();
        var lines = logged.stream().map(LogbookEntry::line).toList();
        return new HandsOn(
                PracticeHours.of(practice, lines, contact),
                SignOffSheet.of(practice, observed),
                counts.casesPassed(),
                counts.practicalsPassed());
    }

    /** Of a student who has done nothing yet. */
    static HandsOn nothing(Course course) {
        return new HandsOn(
                PracticeHours.of(course.practice(), Set.of(), ContactHours.NONE),
                SignOffSheet.of(course.practice(), List.of()),
                0,
                Set.of());
    }
}
