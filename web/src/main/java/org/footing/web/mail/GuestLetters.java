package org.footing.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.footing.cohort.EnrolmentLists.GuestInvited;

/** Sends their links to whom a table invited. */
@ApplicationScoped
class GuestLetters {

    @Inject
    Letters letters;

    void write(@Observes GuestInvited guest) {
        var address = guest.origin() + "/invitations/" + guest.given().token().text();
        letters.invite(Map.of(guest.given().invitation(), address), guest.now());
    }
}
