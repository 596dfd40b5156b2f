package org.footing.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import org.footing.cohort.Cohort;
import org.footing.identity.AuditEntry;
import org.footing.identity.Passwords;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;

/** Tutors say who supervises students at a placement, and give them a PIN: six digits that are told once. */
@ApplicationScoped
public class Supervisors {

    /** A name is missing, or something is too long. */
    public static class Unfit extends RuntimeException {}

    /** @param pin that nobody can tell later */
    public record Given(Supervisor supervisor, String pin) {}

    private static final int PINS = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    @Inject
    Passwords passwords;

    /**
     * @throws NotTheirs if the viewer does not teach the cohort
     * @throws Unfit if the name or the place cannot be kept
     */
    public Given add(Viewer viewer, long cohortId, String name, String place, Instant now) {
        var called = name.strip();
        var where = place.strip();
        if (called.isEmpty()
                || !Storable.fits(called, Supervisor.LONGEST_NAME)
                || !Storable.fits(where, Supervisor.LONGEST_PLACE)) {
            throw new Unfit();
        }
        // A hash takes its time, and no row is held meanwhile.
        var pin = pin();
        var hash = passwords.hash(pin);
        return QuarkusTransaction.requiringNew().call(() -> {
            var cohort = Cohort.taughtBy(viewer, cohortId).orElseThrow(NotTheirs::new);
            cohort.requireOpen();
            var supervisor = Supervisor.create(cohort, called, where, hash, viewer.person(), now);
            audit(viewer, "supervisor.added", supervisor, now);
            return new Given(supervisor, pin);
        });
    }

    /**
     * The PIN given before is of no more use.
     *
     * @throws NotTheirs if there is none such that is the viewer's to change
     */
    public Given renew(Viewer viewer, long id, Instant now) {
        var pin = pin();
        var hash = passwords.hash(pin);
        return QuarkusTransaction.requiringNew().call(() -> {
            var supervisor = Supervisor.take(viewer, id).orElseThrow(NotTheirs::new);
            supervisor.renew(hash);
            audit(viewer, "supervisor.pin", supervisor, now);
            return new Given(supervisor, pin);
        });
    }

    /** @throws NotTheirs if there is none such that is the viewer's to end */
    public void end(Viewer viewer, long id, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var supervisor = Supervisor.take(viewer, id).orElseThrow(NotTheirs::new);
            supervisor.end(now);
            audit(viewer, "supervisor.ended", supervisor, now);
        });
    }

    /** Whether that is the PIN of somebody who supervises; takes as long when it is nobody's. */
    boolean fits(long id, String pin) {
        var hash = QuarkusTransaction.requiringNew()
                .call(() -> Supervisor.<Supervisor>findByIdOptional(id).map(supervisor -> supervisor.pinHash));
        return passwords.matches(pin.strip(), hash);
    }

    private String pin() {
        return "%06d".formatted(random.nextInt(PINS));
    }

    private static void audit(Viewer viewer, String action, Supervisor supervisor, Instant now) {
        AuditEntry.write(viewer.person(), action, "supervisor " + supervisor.id, supervisor.name, now);
    }
}
