package org.footing.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.cohort.EnrolmentPlan.Step;
import org.footing.cohort.EnrolmentTable.Fault;
import org.footing.database.Jobs;
import org.footing.identity.AuditEntry;
import org.footing.identity.Invitation.Given;
import org.footing.identity.Invitations;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Right;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.outbox.Mails;
import org.jboss.logging.Logger;

/**
 * Enrols people by a table: looked at first, then worked through some lines at a time, so that nobody else waits for thousands. A line
 * that cannot be done holds up no other, and a table that is sent again changes nothing.
 */
@ApplicationScoped
public class EnrolmentLists {

    private static final Logger LOG = Logger.getLogger(EnrolmentLists.class);
    private static final String NAME = "enrolment-lists";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(7);

    /** Decisions on people wait for each other: longer than these lines take nobody is kept waiting. */
    private static final int AT_ONCE = 25;

    /** The table cannot be read at all. */
    public static class Unreadable extends RuntimeException {

        public final Fault fault;

        Unreadable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    /** Somebody was invited by a line of a table; where their mail can be sent to is sure. */
    public record GuestInvited(Given given, String origin, Instant now) {}

    @Inject
    Jobs jobs;

    @Inject
    Mails mails;

    @Inject
    Admissions admissions;

    @Inject
    Invitations invitations;

    @Inject
    Event<GuestInvited> guests;

    @Inject
    Clock clock;

    /**
     * Keeps a table to be looked at; nobody is enrolled by it yet.
     *
     * @return its id
     * @throws NotKnown if the viewer does not answer for the cohort
     * @throws Unreadable if it cannot be kept
     * @throws Cohort.IsArchived if nobody joins the cohort any more
     */
    public long keep(Viewer viewer, long cohortId, String words, String origin, Instant now) {
        var table = EnrolmentTable.read(words);
        table.fault().ifPresent(fault -> {
            throw new Unreadable(fault);
        });
        return QuarkusTransaction.requiringNew().call(() -> {
            var led = Led.open(viewer, cohortId, now);
            return EnrolmentList.create(
                            led.cohort(), led.by(), words, table.rows().size(), origin, now)
                    .id;
        });
    }

    /** One that is for the viewer to see; within a transaction. */
    public Optional<EnrolmentList> of(Viewer viewer, long cohortId, long id) {
        return Cohort.lookedAfterBy(viewer, cohortId)
                .filter(cohort -> viewer.leads(cohort.courseId, cohort.id))
                .flatMap(cohort -> EnrolmentList.of(cohort, id));
    }

    /** What all of its lines would do now; within a transaction. */
    public EnrolmentPlan plan(EnrolmentList list, Instant now) {
        return EnrolmentPlan.of(list.cohort, EnrolmentTable.read(list.words).rows(), mails.possible(), now);
    }

    /**
     * From now on it is worked through. Doing so twice is doing so once.
     *
     * @param origin where the viewer reaches the school
     * @throws NotKnown if there is none such, or the viewer does not answer for the cohort
     */
    public void start(Viewer viewer, long cohortId, long id, String origin, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var led = Led.open(viewer, cohortId, now);
            var list = EnrolmentList.take(id)
                    .filter(known -> known.cohort.id == cohortId)
                    .orElseThrow(NotKnown::new);
            if (!list.started()) {
                list.start(origin, now);
                AuditEntry.write(
                        led.by(), "list.started", led.cohort().place(), list.rows + " lines, list " + list.id, now);
            }
        });
    }

    /** Works through it until it is finished, or so much time is over. */
    public void work(long id, Duration atMost) {
        var until = clock.instant().plus(atMost);
        while (QuarkusTransaction.requiringNew().call(() -> some(id, clock.instant()))
                && clock.instant().isBefore(until)) {}
    }

    /** @return whether more is to be done */
    private boolean some(long id, Instant now) {
        School.lock();
        var list = EnrolmentList.take(id).filter(known -> known.started() && !known.finished());
        if (list.isEmpty()) {
            return false;
        }
        some(list.get(), now);
        return !list.get().finished();
    }

    /** Whoever may enrol nobody any more enrols nobody by what they sent before either. */
    private void some(EnrolmentList list, Instant now) {
        var cohort = list.cohort;
        if (cohort.archived() || !Right.leads(list.madeBy, cohort.courseId, cohort.id, now)) {
            list.finish(now);
            return;
        }
        var rows = EnrolmentTable.read(list.words).rows();
        var next = rows.subList(list.done, Math.min(list.done + AT_ONCE, rows.size()));
        EnrolmentPlan.of(cohort, next, mails.possible(), now).steps().forEach(step -> {
            take(list, step, now);
            list.note(step.outcome());
        });
        if (list.done == list.rows) {
            list.finish(now);
        }
    }

    private void take(EnrolmentList list, Step step, Instant now) {
        switch (step.outcome()) {
            case ENROL, RETURN -> admissions.enrol(list.cohort, step.person().orElseThrow(), list.madeBy, now);
            case INVITE -> {
                var guest = Admissions.guest(
                        list.cohort.id, step.row().name(), step.row().email());
                guests.fire(new GuestInvited(invitations.invite(list.madeBy, guest, now), list.origin, now));
            }
            default -> {}
        }
    }

    @Scheduled(every = "5s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(NAME, INTERVAL, () -> {
            var now = clock.instant();
            QuarkusTransaction.requiringNew().run(() -> EnrolmentList.forget(now.minus(KEPT)));
            QuarkusTransaction.requiringNew().call(EnrolmentList::unfinished).forEach(this::workAlone);
        });
    }

    /** One that fails holds up no other. */
    private void workAlone(long id) {
        try {
            work(id, Duration.ofMinutes(1));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The list %d could not be worked through; the next run tries again.", id);
        }
    }
}
