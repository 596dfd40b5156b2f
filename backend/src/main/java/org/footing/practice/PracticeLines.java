package org.footing.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footing.course.Practice;

/** What one student logged and attended, to tell what counted of it at moments that are past. */
public record PracticeLines(List<LogbookEntry> logged, List<Attendance> attended) {

    /** By enrolment, of those who have any. */
    public static Map<Long, PracticeLines> of(Collection<Long> enrolments) {
        var lines = new HashMap<Long, PracticeLines>();
        LogbookEntry.standing(enrolments)
                .forEach(entry -> of(lines, entry.enrolment.id).logged().add(entry));
        Attendance.held(enrolments)
                .forEach(one -> of(lines, one.enrolment.id).attended().add(one));
        return lines;
    }

    private static PracticeLines of(Map<Long, PracticeLines> lines, long enrolment) {
        return lines.computeIfAbsent(enrolment, id -> new PracticeLines(new ArrayList<>(), new ArrayList<>()));
    }

    /** Minutes that had been vouched for, or were spent in class, before the moment. */
    public long counted(Practice practice, Instant moment) {
        var before = logged.stream()
                .map(entry -> new PracticeHours.Line(
                        entry.logged, entry.confirmedAt != null && entry.confirmedAt.isBefore(moment)))
                .toList();
        var at = attended.stream()
                .filter(one -> one.meeting.takenAt != null && one.meeting.takenAt.isBefore(moment))
                .toList();
        return PracticeHours.of(practice, before, ContactHours.of(at, moment))
                .counted()
                .toMinutes();
    }
}
