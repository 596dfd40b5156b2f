package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.cohort.CohortCopies.CohortCopied;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Plans the meetings of a cohort, and says who was there. */
@ApplicationScoped
@Transactional
public class Register {

    public static final int LONGEST_REASON = 200;

    @Inject
    Event<HandsOnChanged> changed;

    /** Nobody can have been there: it has not begun. */
    public static class NotBegun extends RuntimeException {}

    /** Its register was taken, so it took place and stays. */
    public static class TookPlace extends RuntimeException {}

    /**
     * What is said of one student.
     *
     * @param reason of being absent or late, or whatever else there is to say; may be empty
     * @param madeUpOn only of what was made up for
     */
    public record Mark(Attendance.State state, String reason, Optional<LocalDate> madeUpOn) {
        public Mark {
            reason = reason.strip();
            if (!Storable.fits(reason, LONGEST_REASON)) {
                throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
            }
            if (madeUpOn.isPresent() != (state == Attendance.State.MADE_UP)) {
                throw new IllegalArgumentException("a day for what was made up, and for nothing else");
            }
        }
    }

    /**
     * @param tutor who teaches it; absent while that is open
     * @throws NotTheirs if the viewer does not teach the cohort
     * @throws IllegalArgumentException if it has {@link Planned#faults}
     */
    public Meeting plan(Viewer viewer, long cohortId, Planned planned, Optional<Person> tutor) {
        var cohort = Cohort.taughtBy(viewer, cohortId).orElseThrow(NotTheirs::new);
        cohort.requireOpen();
        requireSound(planned);
        return Meeting.create(cohort, planned, tutor.orElse(null));
    }

    /** The next term meets at the same places and times, so many days later; what was cancelled is not planned anew. */
    void copied(@Observes CohortCopied copied) {
        Meeting.of(copied.from()).forEach(meeting -> {
            var planned = meeting.planned;
            var start = copied.shifted(planned.startsAt());
            Meeting.create(
                    copied.to(),
                    new Planned(start, start.plus(planned.length()), planned.place(), planned.topic()),
                    meeting.tutor);
        });
    }

    /**
     * @param revision that the viewer has looked at
     * @throws NotTheirs if the viewer does not teach the cohort
     * @throws ChangedSince if it is another revision now
     * @throws TookPlace if its register was taken and it would be moved to a time to come
     * @throws IllegalArgumentException if it has {@link Planned#faults}
     */
    public void change(Viewer viewer, long id, int revision, Planned planned, Optional<Person> tutor, Instant now) {
        var meeting = seen(viewer, id, revision);
        requireSound(planned);
        if (meeting.taken() && !planned.begun(now)) {
            throw new TookPlace();
        }
        if (meeting.taken() && !meeting.planned.equals(planned)) {
            audit(viewer, "meeting.changed", meeting, null, now);
        }
        meeting.change(planned, tutor.orElse(null));
        if (meeting.taken()) {
            tell(Attendance.of(meeting).stream().map(one -> one.enrolment.id));
        }
    }

    /**
     * @throws TookPlace if its register was taken
     * @throws NotTheirs if the viewer does not teach the cohort
     * @throws ChangedSince if it is another revision now
     */
    public void cancel(Viewer viewer, long id, int revision, Instant now) {
        var meeting = seen(viewer, id, revision);
        if (meeting.taken()) {
            throw new TookPlace();
        }
        meeting.cancel(now);
    }

    /**
     * Says who was there. Whoever is not named stays as they were. A change of what was said before is audited.
     *
     * @param marks by the ids of enrolments; of one at least
     * @throws NotTheirs if the viewer does not teach the cohort, or one is no student of it; then nothing is changed
     * @throws ChangedSince if it is another revision now
     * @throws NotBegun if the meeting is still to come
     * @throws IllegalArgumentException if it names nobody, or a day on which nobody can have made up for it
     */
    public void take(Viewer viewer, long id, int revision, Map<Long, Mark> marks, Instant now) {
        var meeting = seen(viewer, id, revision);
        if (!meeting.begun(now)) {
            throw new NotBegun();
        }
        requireSound(meeting, marks.values(), now);
        var students = Enrolment.of(meeting.cohort).stream().collect(Collectors.toMap(one -> one.id, one -> one));
        var known = Attendance.of(meeting).stream()
                .collect(Collectors.toMap(attendance -> attendance.enrolment.id, Function.identity()));
        marks.forEach((enrolmentId, mark) -> {
            var before = known.get(enrolmentId);
            var student = Optional.ofNullable(students.get(enrolmentId)).orElseThrow(NotTheirs::new);
            if (before != null && before.state != mark.state()) {
                audit(viewer, "attendance.changed", meeting, student.person, now);
            }
            (before == null ? Attendance.create(meeting, student) : before).say(mark);
        });
        meeting.take(viewer.person(), now);
        tell(marks.keySet().stream());
    }

    /** In the order of their ids: it is that in which rows of students are taken. */
    private void tell(Stream<Long> enrolments) {
        enrolments.sorted().map(Enrolment::lock).forEach(student -> changed.fire(new HandsOnChanged(student)));
    }

    private static Meeting seen(Viewer viewer, long id, int revision) {
        var meeting = Meeting.taughtBy(viewer, id).orElseThrow(NotTheirs::new).locked();
        if (meeting.revision != revision || meeting.cancelledAt != null) {
            throw new ChangedSince();
        }
        return meeting;
    }

    private static void requireSound(Planned planned) {
        if (!planned.faults().isEmpty()) {
            throw new IllegalArgumentException(planned.faults().toString());
        }
    }

    private static void requireSound(Meeting meeting, Collection<Mark> marks, Instant now) {
        if (marks.isEmpty()
                || marks.stream()
                        .flatMap(mark -> mark.madeUpOn().stream())
                        .anyMatch(day -> !meeting.canBeMadeUpOn(day, now))) {
            throw new IllegalArgumentException("a register of nobody, or of a day that cannot be");
        }
    }

    private static void audit(Viewer viewer, String action, Meeting meeting, @Nullable Person about, Instant now) {
        AuditEntry.write(viewer.person(), action, "meeting " + meeting.id, about, "", now);
    }
}
