package org.footing.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.footing.announcement.Announcement;
import org.footing.announcement.AnnouncementWritten;
import org.footing.outbox.MailChoice;
import org.footing.outbox.MailChoice.Kind;

/** Tells students who want it that something was announced to them; its title at most, for mail is read by others too. */
@ApplicationScoped
class AnnouncementLetters {

    @Inject
    Letters letters;

    void tell(@Observes AnnouncementWritten written) {
        if (!letters.possible()) {
            return;
        }
        var announcement = written.announcement();
        var reached = announcement.addressees().stream()
                .filter(person -> Letters.addressable(person.email))
                .toList();
        letters.tell(news(announcement), MailChoice.wanting(reached, Kind.ANNOUNCEMENTS), written.at());
    }

    private static Letters.News news(Announcement one) {
        return new Letters.News(
                "announcement " + one.id, Letters.words()::announcement, told(one), "/announcements/" + one.id);
    }

    private static String told(Announcement one) {
        var words = Letters.words();
        if (one.person != null) {
            return words.announcedToYou(one.author.name);
        }
        var cohort = one.cohort;
        return cohort == null
                ? words.announcedToCourse(one.author.name, one.title)
                : words.announcedToCohort(one.author.name, cohort.name, one.title);
    }
}
