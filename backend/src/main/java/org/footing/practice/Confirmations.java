package org.footing.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;

/** Whoever teaches a student vouches for what they logged, or asks for it to be put right. */
@ApplicationScoped
@Transactional
public class Confirmations {

    @Inject
    Event<HandsOnChanged> changed;

    /**
     * Vouches for those that are as the viewer has seen them; what is confirmed already stays so.
     *
     * @param seen revisions by the entries' ids
     * @return how many were left, since somebody had changed or removed them meanwhile
     * @throws NotTheirs if one is not of a student whom the viewer teaches; then nothing was done
     */
    public int confirm(Viewer viewer, Map<Long, Integer> seen, Instant now) {
        var left = 0;
        var students = take(viewer, seen.keySet());
        // In the order of their ids, so that two who confirm the same never wait for each other.
        for (var one : new TreeMap<>(seen).entrySet()) {
            var entry = students.entry(one.getKey()).locked();
            if (entry.revision != one.getValue() || entry.removedAt != null) {
                left++;
            } else if (!entry.confirmed()) {
                entry.confirm(viewer.person(), now);
            }
        }
        students.enrolments().forEach(student -> changed.fire(new HandsOnChanged(student)));
        return left;
    }

    private record Students(Map<Long, LogbookEntry> entries, List<Enrolment> enrolments) {

        LogbookEntry entry(long id) {
            return Objects.requireNonNull(entries.get(id));
        }
    }

    /** The rows of the students first, as whoever corrects an entry takes them. */
    private static Students take(Viewer viewer, Collection<Long> ids) {
        var entries = new HashMap<Long, LogbookEntry>();
        for (var id : ids) {
            entries.put(id, LogbookEntry.taughtBy(viewer, id).orElseThrow(NotTheirs::new));
        }
        var enrolments = entries.values().stream()
                .map(entry -> entry.enrolment.id)
                .distinct()
                .sorted()
                .map(Enrolment::lock)
                .toList();
        return new Students(entries, enrolments);
    }

    /**
     * Asks the student to put it right. What was confirmed counts no more until it is confirmed again, which is audited.
     *
     * @param revision that the viewer has looked at
     * @throws NotTheirs if it is not of a student whom the viewer teaches
     * @throws ChangedSince if it is another revision now
     */
    public void sendBack(Viewer viewer, long id, int revision, Reason reason, Instant now) {
        var entry = take(viewer, List.of(id)).entry(id).locked();
        if (entry.revision != revision || entry.removedAt != null) {
            throw new ChangedSince();
        }
        if (entry.confirmed()) {
            AuditEntry.write(
                    viewer.person(),
                    "logbook.returned",
                    "logbook entry " + id,
                    entry.enrolment.person,
                    reason.words(),
                    now);
        }
        entry.sendBack(viewer.person(), reason.words(), now);
        changed.fire(new HandsOnChanged(entry.enrolment));
    }
}
