package org.footing.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.assessment.Fraction;

/**
 * What the signals of one student are read from, as it stood on a day of the cohort's zone. Days and minutes are those of the course
 * alone.
 *
 * @param daysSinceStart of the cohort, or of the enrolment where that came later; breaks not counted
 * @param lastVisit absent for who never came
 * @param daysSinceVisit breaks not counted; meaningless without a visit
 * @param overdue ids of required items not done whose day has passed, the oldest first
 * @param minutesDue study time of required items not done that are due within seven days
 * @param minutesActive of the last seven days
 * @param weeks marks of the last three weeks, the oldest first
 * @param completedLately items completed within fourteen days
 * @param practiceMinutes confirmed
 * @param practicePlanned minutes of practice planned until today; 0 where the course asks for none
 * @param attendance percent of the time in class; absent as long as no register was taken
 * @param leastAttendance percent that the course asks for; 0 for none
 * @param failed attempts that did not pass, by quiz not passed
 */
record Situation(
        long daysSinceStart,
        Optional<LocalDate> lastVisit,
        long daysSinceVisit,
        List<String> overdue,
        long minutesDue,
        long minutesActive,
        List<Week> weeks,
        int completedLately,
        long practiceMinutes,
        long practicePlanned,
        Optional<Integer> attendance,
        int leastAttendance,
        Map<String, Integer> failed) {

    /** @param mean of the marks given in the week, 0 to 1 @param marks how many these were */
    record Week(Fraction mean, int marks) {}
}
