package org.footing.web.announcement;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.announcement.Announcement;
import org.footing.identity.Viewer;
import org.footing.web.page.Dates;

/**
 * An announcement in a list, and over its text.
 *
 * @param by who wrote it, when and to whom, in words
 * @param more that it was edited, and until when it is shown; empty where neither is
 */
public record AnnouncementLine(long id, String title, String by, String more, boolean read) {

    private static final AnnouncementMessages WORDS = MessageBundles.get(AnnouncementMessages.class);

    public String address() {
        return address(id);
    }

    static String address(long id) {
        return "/announcements/" + id;
    }

    /** @param school where there is no cohort to tell the time by */
    static AnnouncementLine of(Announcement one, Viewer viewer, boolean read, ZoneId school) {
        var cohort = one.cohort;
        var dates = new Dates(cohort == null ? school : cohort.zone());
        var edited = Optional.ofNullable(one.editedAt).map(at -> WORDS.edited(dates.dayAndTime(at)));
        var until = Optional.ofNullable(one.until).map(day -> WORDS.until(Dates.inFull(day)));
        return new AnnouncementLine(
                one.id,
                one.title,
                WORDS.by(one.author.name, dates.dayAndTime(one.writtenAt), audience(one, viewer)),
                String.join(" ", edited.orElse(""), until.orElse("")).strip(),
                read);
    }

    static List<AnnouncementLine> of(List<Announcement> all, Viewer viewer, Set<Long> read, ZoneId school) {
        return all.stream()
                .map(one -> of(one, viewer, read.contains(one.id), school))
                .toList();
    }

    private static String audience(Announcement one, Viewer viewer) {
        var person = one.person;
        if (person != null) {
            return person.id == viewer.personId() ? WORDS.toYou() : WORDS.toOne(person.name);
        }
        var cohort = one.cohort;
        return cohort == null ? WORDS.toCourse() : WORDS.toCohort(cohort.name);
    }
}
