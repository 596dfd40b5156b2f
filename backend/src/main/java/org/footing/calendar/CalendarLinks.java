package org.footing.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Doorstep;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** Makes the links by which calendar programs read, and ends them. */
@ApplicationScoped
public class CalendarLinks {

    /** Asked for too often. */
    public static class TooOften extends RuntimeException {

        public final transient Duration wait;

        TooOften(Duration wait) {
            super(wait.toString());
            this.wait = wait;
        }
    }

    private static final String DOOR = "calendar";

    @Inject
    Doorstep doorstep;

    /** The one before opens nothing any more. The token is told this once. */
    @Transactional
    public Token renew(Viewer viewer, Instant now) {
        Person.lock(viewer.personId());
        var token = Token.random();
        CalendarLink.put(viewer, token, now);
        return token;
    }

    /** Ended twice is ended once. */
    @Transactional
    public void end(Viewer viewer) {
        CalendarLink.of(viewer).ifPresent(CalendarLink::delete);
    }

    /**
     * Whose link it is, with their rights of now; nobody's for a link that was ended and for somebody who may not come in.
     *
     * @param address where it is asked from
     * @throws TooOften for who tries what opens nothing, and for a link that is asked for all the time
     */
    public Optional<Viewer> holder(Token token, String address, Instant now) {
        admit(doorstep.left(DOOR, address, now));
        var holder = CalendarLink.opened(token).flatMap(link -> Viewer.away(link.personId, now));
        if (holder.isPresent()) {
            admit(doorstep.enter(DOOR, token.hash(), now));
        } else {
            doorstep.enter(DOOR, address, now);
        }
        return holder;
    }

    private static void admit(Duration wait) {
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }
}
