package org.footing.web.practice;

import static org.footing.web.practice.MeetingForm.WORDS;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.footing.practice.Attendance;
import org.footing.practice.Meeting;
import org.footing.web.page.PlainTable;

/** The registers of a cohort as a table: one row for each student at each class, the earliest first; of who left, too. */
final class RegisterTable {

    private static final Comparator<Attendance> BY_NAME = Comparator.comparing(
                    (Attendance line) -> line.enrolment.person.name)
            .thenComparing(line -> line.id);

    private RegisterTable() {}

    static String of(List<Meeting> meetings, Collection<Attendance> attendances, ZoneId zone) {
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
            ofMeetings.getOrDefault(meeting.id, List.of()).stream()
                    .sorted(BY_NAME)
                    .forEach(line -> table.row(cells(meeting, line, zone)));
        }
        return table.text();
    }

    private static String[] cells(Meeting meeting, Attendance line, ZoneId zone) {
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
            line.enrolment.person.name,
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
