package org.footing.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/**
 * An entry is confirmed where the practice took place: the student's phone shows a code, and whoever supervised opens it on a phone of
 * their own, signed in or with a PIN. Never the student themselves.
 */
@ApplicationScoped
public class OnTheSpot {

    /** The code has been used, is too old or never was; or the entry has changed since. */
    public static class CodeGone extends RuntimeException {}

    /** That is not their PIN. It was counted. */
    public static class WrongPin extends RuntimeException {}

    /** Too many wrong PINs were typed for them: a tutor has to give a new one. */
    public static class PinStopped extends RuntimeException {}

    @Inject
    Supervisors supervisors;

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * @param revision that the viewer has looked at
     * @throws NotTheirs if it is not the viewer's own
     * @throws ChangedSince if it is another revision now, or confirmed
     */
    @Transactional
    public Token offer(Viewer viewer, long id, int revision, Instant now) {
        var entry = LogbookEntry.of(viewer, id).orElseThrow(NotTheirs::new).locked();
        if (entry.revision != revision || entry.confirmed() || entry.removedAt != null) {
            throw new ChangedSince();
        }
        return ConfirmationCode.create(entry, now);
    }

    /**
     * @throws CodeGone if the code is of no use
     * @throws NotTheirs if the viewer may not confirm what this student logs
     */
    @Transactional
    public void confirm(Viewer viewer, Token token, Instant now) {
        var code = ConfirmationCode.take(token, now).orElseThrow(CodeGone::new);
        var entry = LogbookEntry.taughtBy(viewer, code.entry.id)
                .map(OnTheSpot::taken)
                .orElseThrow(NotTheirs::new);
        if (entry.revision != code.revision) {
            throw new CodeGone();
        }
        entry.confirm(viewer.person(), now);
        code.use(now);
        changed.fire(new HandsOnChanged(entry.enrolment));
    }

    /**
     * Confirms by the PIN of somebody without an account, which is audited.
     *
     * @throws CodeGone if the code is of no use
     * @throws WrongPin if that is not the PIN of somebody who supervises in the student's cohort
     * @throws PinStopped if theirs is of no more use
     */
    public void confirm(Token token, long supervisorId, String pin, Instant now) {
        var fits = supervisors.fits(supervisorId, pin);
        // A wrong one is counted although it is refused, so no exception may leave the transaction.
        var refusal = QuarkusTransaction.requiringNew().call(() -> decided(token, supervisorId, fits, now));
        switch (refusal) {
            case NONE -> {}
            case CODE_GONE -> throw new CodeGone();
            case WRONG_PIN -> throw new WrongPin();
            case PIN_STOPPED -> throw new PinStopped();
        }
    }

    private enum Refusal {
        NONE,
        CODE_GONE,
        WRONG_PIN,
        PIN_STOPPED
    }

    /** The student's row first, as whoever corrects an entry takes them. */
    private static LogbookEntry taken(LogbookEntry entry) {
        Enrolment.lock(entry.enrolment.id);
        return entry.locked();
    }

    private Refusal decided(Token token, long supervisorId, boolean fits, Instant now) {
        var taken = ConfirmationCode.take(token, now);
        if (taken.isEmpty()) {
            return Refusal.CODE_GONE;
        }
        var code = taken.get();
        var entry = taken(code.entry);
        if (entry.revision != code.revision || entry.removedAt != null) {
            return Refusal.CODE_GONE;
        }
        var known = Supervisor.take(entry, supervisorId);
        if (known.filter(Supervisor::stopped).isPresent()) {
            return Refusal.PIN_STOPPED;
        }
        if (known.isEmpty() || !fits) {
            code.failed();
            known.ifPresent(supervisor -> failed(supervisor, entry, now));
            return Refusal.WRONG_PIN;
        }
        var supervisor = known.get();
        supervisor.succeeded();
        code.use(now);
        entry.confirm(supervisor, now);
        AuditEntry.write(
                null, "logbook.pin", "logbook entry " + entry.id, entry.enrolment.person, supervisor.name, now);
        changed.fire(new HandsOnChanged(entry.enrolment));
        return Refusal.NONE;
    }

    private static void failed(Supervisor supervisor, LogbookEntry entry, Instant now) {
        supervisor.failed();
        if (supervisor.stopped()) {
            AuditEntry.write(
                    null,
                    "supervisor.stopped",
                    "supervisor " + supervisor.id,
                    entry.enrolment.person,
                    supervisor.name,
                    now);
        }
    }
}
