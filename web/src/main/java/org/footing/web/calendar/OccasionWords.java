package org.footing.web.calendar;

import io.quarkus.qute.i18n.MessageBundles;
import org.footing.calendar.Occasion;
import org.footing.web.page.Dates;

/** Something in the calendar in words. */
final class OccasionWords {

    private OccasionWords() {}

    static CalendarMessages words() {
        return MessageBundles.get(CalendarMessages.class);
    }

    /** "Quiz due: Bones", "Class". */
    static String title(Occasion occasion) {
        var kind = kind(occasion.kind());
        return occasion.title().isEmpty() ? kind : words().titled(kind, occasion.title());
    }

    private static String kind(Occasion.Kind kind) {
        return switch (kind) {
            case LESSON_OPENS -> words().opens();
            case QUIZ_OPENS -> words().quizOpens();
            case LESSON_DUE -> words().due();
            case QUIZ_DUE -> words().quizDue();
            case PRACTICAL_DUE -> words().practicalDue();
            case HOURS_DUE -> words().hoursDue();
            case SIGN_OFFS_DUE -> words().signOffsDue();
            case CASES_DUE -> words().casesDue();
            case MEETING -> words().meeting();
            case OSCE -> words().osce();
            case BREAK -> words().pause();
        };
    }

    /** On the day on which it begins: "18:00", "from 10:00 until 13:00", "until 3 January 2027", "All day". */
    static String time(Occasion occasion) {
        var dates = new Dates(occasion.zone());
        if (occasion.wholeDay()) {
            return occasion.lastDay().equals(occasion.day())
                    ? words().allDay()
                    : words().until(Dates.inFull(occasion.lastDay()));
        }
        return occasion.until()
                .map(end -> words().fromUntil(dates.minutes(occasion.from()), dates.minutes(end)))
                .orElseGet(() -> dates.minutes(occasion.from()));
    }

    static String where(Occasion occasion) {
        return words().where(occasion.course(), occasion.cohort());
    }
}
