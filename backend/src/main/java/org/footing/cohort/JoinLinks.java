package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.identity.AuditEntry;
import org.footing.identity.Invitations;
import org.footing.identity.Invitations.InvitationGone;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** Gives out links by which people join a cohort, and lets in who comes by one. */
@ApplicationScoped
@Transactional
public class JoinLinks {

    /** They were withdrawn from the cohort: whoever did that takes them in again, not a link. */
    public static class WasWithdrawn extends RuntimeException {}

    /** They look after the cohort, and would spoil its figures as a student of it. */
    public static class LooksAfter extends RuntimeException {}

    @Inject
    Enrolments enrolments;

    @Inject
    Invitations invitations;

    /**
     * @return what nobody can tell later
     * @throws NotKnown if the viewer does not answer for the cohort
     * @throws Cohort.IsArchived if nobody joins it any more
     * @throws IllegalArgumentException if it is over already or too late, or for none or too many
     */
    public Token make(Viewer viewer, long cohortId, Instant until, int most, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        if (!until.isAfter(now) || until.isAfter(now.plus(JoinLink.LONGEST)) || most < 1 || most > JoinLink.MOST_USES) {
            throw new IllegalArgumentException(until + ", " + most);
        }
        var token = JoinLink.create(led.cohort(), led.by(), until, most, now);
        AuditEntry.write(led.by(), "link.made", led.cohort().place(), "until " + until + ", for " + most, now);
        return token;
    }

    /** From now on nobody joins by it. Doing so twice is doing so once. */
    public void revoke(Viewer viewer, long cohortId, long linkId, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        var link = JoinLink.take(linkId)
                .filter(known -> known.cohort.id == cohortId)
                .orElseThrow(NotKnown::new);
        if (!link.revoked()) {
            link.revoke(now);
            AuditEntry.write(led.by(), "link.revoked", led.cohort().place(), link.words(), now);
        }
    }

    /**
     * Makes the viewer a student. Of many who come at once as many are let in as the link is for.
     *
     * @throws InvitationGone if the link does not work, or not any more
     * @throws AlreadyEnrolled if they are a student of the cohort; that costs the link nothing
     * @throws WasWithdrawn if they were
     */
    public void join(Viewer viewer, Token token, Instant now) {
        School.lock();
        var link = JoinLink.open(token, now).orElseThrow(InvitationGone::new);
        var cohort = link.cohort;
        if (viewer.looksAfter(cohort.courseId, cohort.id)) {
            throw new LooksAfter();
        }
        enter(link, Person.findById(viewer.personId()), now);
    }

    private void enter(JoinLink link, Person person, Instant now) {
        Enrolment.of(link.cohort, person).ifPresent(there -> {
            throw there.withdrawnAt == null ? new AlreadyEnrolled() : new WasWithdrawn();
        });
        link.use();
        enrolments.enrol(link.cohort, person, now);
        AuditEntry.write(person, "student.joined", person, link.cohort.words() + ", " + link.words(), now);
    }

    /**
     * For who has no account yet: an invitation of this moment. The link is used when it is accepted, not before.
     *
     * @throws InvitationGone if the link does not work, or not any more
     */
    public Token invitation(Token token, Instant now) {
        var link = JoinLink.open(token, now).orElseThrow(InvitationGone::new);
        return invitations.atTheDoor(link.madeBy, link.cohort.id, link.id, now);
    }

    /**
     * Somebody has made their account by such an invitation. Whoever makes accounts waits for each other.
     *
     * @throws InvitationGone if the link was used up or revoked meanwhile
     */
    void came(long linkId, Person person, Instant now) {
        var link = JoinLink.take(linkId).filter(known -> known.stands(now)).orElseThrow(InvitationGone::new);
        enter(link, person, now);
    }
}
