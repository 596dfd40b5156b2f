package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.practice.Attendance;
import org.footing.practice.Meeting;
import org.footing.web.page.PlainTable;

/** The registers of a cohort as a table: one row for each student at each class, the earliest first. */
final class RegisterTable {

    private RegisterTable() {}

    static String of(
            List<Meeting> meetings, Collection<Attendance> attendances, List<Enrolment> students, ZoneId zone) {
        var table = new PlainTable(
                WORDS.csvDay(),
                WORDS.csvFrom(),
                WORDS.csvUntil(),
                WORDS.csvMinutes(),
                WORDS.csvPlace(),
                WORDS.csvTopic(),
                WORDS.csvTutor(),
                WORDS.csvStudent(),
                WORDS.csvState(),
                WORDS.csvReason(),
                WORDS.csvMadeUpOn());
        var ofMeetings = attendances.stream().collect(Collectors.groupingBy(one -> one.meeting.id));
        for (var meeting : meetings) {
            var lines = ofMeetings.getOrDefault(meeting.id, List.of()).stream()
                    .collect(Collectors.toMap(line -> line.enrolment.id, Function.identity()));
            for (var student : students) {
                var line = lines.get(student.id);
                if (line != null) {
                    table.row(cells(meeting, student.person.name, line, zone));
                }
            }
        }
        return table.text();
    }

    private static String[] cells(Meeting meeting, String student, Attendance line, ZoneId zone) {
        var planned = meeting.planned;
        var tutor = meeting.tutor;
        var times = TypedTimes.of(planned.startsAt(), planned.endsAt(), zone);
        return new String[] {
            times.day(),
            times.from(),
            times.until(),
            Long.toString(planned.length().toMinutes()),
            planned.place(),
            planned.topic(),
            tutor == null ? "" : tutor.name,
            student,
            word(line.state),
            line.reason,
            Objects.toString(line.madeUpOn, "")
        };
    }

    static String word(Attendance.State state) {
        return switch (state) {
            case PRESENT -> WORDS.present();
            case LATE -> WORDS.late();
            case ABSENT -> WORDS.absent();
            case MADE_UP -> WORDS.madeUp();
        };
    }
}
