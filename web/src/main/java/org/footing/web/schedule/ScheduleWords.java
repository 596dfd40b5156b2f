package org.footing.web.schedule;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.Break;
import org.footing.cohort.CourseItem;
import org.footing.cohort.Moment;
import org.footing.cohort.StudyDays;
import org.footing.progress.SchedulePreview.Change;
import org.footing.web.page.Dates;

/** What a schedule says, and what another one would change, in words. */
final class ScheduleWords {

    private ScheduleWords() {}

    static ScheduleMessages words() {
        return MessageBundles.get(ScheduleMessages.class);
    }

    static String kind(CourseItem item) {
        return switch (item.kind()) {
            case LESSON -> words().lesson();
            case QUIZ -> words().quiz();
            case PRACTICAL -> words().practical();
            case HOURS -> words().hours();
            case SIGN_OFFS -> words().signOffs();
            case CASES -> words().cases();
        };
    }

    static String name(CourseItem item) {
        return item.title().isEmpty() ? kind(item) : item.title();
    }

    /** In order of days. */
    static String breaks(Collection<Break> breaks) {
        return breaks.isEmpty()
                ? words().none()
                : breaks.stream()
                        .map(one -> words().pause(one.name(), Dates.inFull(one.from()), Dates.inFull(one.until())))
                        .collect(Collectors.joining("; "));
    }

    /** One line for each thing that would be another than before. */
    static List<String> lines(Change change, Dates dates) {
        var lines = new ArrayList<String>();
        if (change.opensMoves()) {
            lines.add(words().opensMoves(moment(change.opensAfter(), dates), moment(change.opensBefore(), dates)));
        }
        if (change.dueMoves()) {
            lines.add(due(change, dates));
        }
        if (change.done() > 0) {
            lines.add(words().done(change.done()));
        }
        if (change.shut() > 0) {
            lines.add(words().shut(change.shut()));
        }
        if (change.late() > 0) {
            lines.add(words().late(change.late()));
        }
        if (change.attempts() > 0 && change.dueMoves()) {
            lines.add(words().attempts(change.attempts()));
        }
        change.own()
                .forEach(own ->
                        lines.add(words().own(own.student(), moment(own.before(), dates), moment(own.after(), dates))));
        return List.copyOf(lines);
    }

    private static String due(Change change, Dates dates) {
        if (change.dueAfter().isEmpty()) {
            return words().dueGone(moment(change.dueBefore(), dates));
        }
        var after = moment(change.dueAfter(), dates);
        return change.dueBefore().isEmpty()
                ? words().dueSet(after)
                : words().dueMoves(after, moment(change.dueBefore(), dates));
    }

    private static String moment(Optional<Instant> moment, Dates dates) {
        return moment.map(dates::dayAndTime).orElse(words().noOwnDay());
    }

    /** When something opens that was typed so; empty where nothing was, or it cannot be read. */
    static String opens(String typed, StudyDays days, Dates dates) {
        return TypedMoment.OPENS
                .read(typed)
                .map(days::opens)
                .map(dates::weekdayAndTime)
                .orElse("");
    }

    /** When something is due that was typed so; empty as above. */
    static String due(String typed, StudyDays days, Dates dates) {
        return TypedMoment.DUE
                .read(typed)
                .map(moment -> due(moment, days, dates))
                .orElse("");
    }

    private static String due(Moment moment, StudyDays days, Dates dates) {
        var due = days.due(moment);
        var shown = dates.weekdayAndTime(due);
        var moved = moment instanceof Moment.At at
                && !at.local().toLocalDate().equals(days.local(due).toLocalDate());
        return moved ? words().behindBreak(shown) : shown;
    }
}
