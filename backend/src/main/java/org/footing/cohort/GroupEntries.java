package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.identity.AuditEntry;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Person;
import org.footing.identity.School;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps students of a cohort after groups of the identity provider: at each sign-in whoever is in a group comes in, and whoever a
 * group brought and lets go is withdrawn. What staff decided of a student stands: nobody is brought in twice.
 */
@ApplicationScoped
@Transactional
public class GroupEntries {

    @Inject
    Enrolments enrolments;

    /**
     * Doing so twice is doing so once.
     *
     * @throws NotKnown if the viewer does not answer for the cohort
     * @throws Cohort.IsArchived if nobody joins it any more
     * @throws IllegalArgumentException if it is no name
     */
    public void map(Viewer viewer, long cohortId, String typed, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        var name = CohortGroup.plain(typed);
        if (name.isEmpty() || !Storable.fits(name, CohortGroup.LONGEST_NAME)) {
            throw new IllegalArgumentException(name);
        }
        if (CohortGroup.of(cohortId, name).isEmpty()) {
            CohortGroup.create(led.cohort(), name, led.by(), now);
            AuditEntry.write(led.by(), "group.mapped", led.cohort().place(), name, now);
        }
    }

    /** Its members stay students. */
    public void unmap(Viewer viewer, long cohortId, String name, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        CohortGroup.of(cohortId, CohortGroup.plain(name)).ifPresent(group -> {
            group.delete();
            AuditEntry.write(led.by(), "group.unmapped", led.cohort().place(), group.name, now);
        });
    }

    /**
     * Somebody has just signed in. Nobody waits for anybody unless something is to be done.
     *
     * @param groups all that they are in, as the provider says it
     */
    public void arrived(long personId, Collection<String> groups, Instant now) {
        var cohorts = CohortGroup.all().stream()
                .collect(Collectors.groupingBy(
                        group -> group.cohortId, Collectors.mapping(group -> group.name, Collectors.toSet())));
        if (cohorts.isEmpty()) {
            return;
        }
        var theirs = groups.stream().map(CohortGroup::plain).collect(Collectors.toUnmodifiableSet());
        var before = entries(personId);
        cohorts.entrySet().removeIf(mapped -> !due(mapped.getValue(), theirs, before.get(mapped.getKey())));
        if (cohorts.isEmpty()) {
            return;
        }
        School.lock();
        Person person = Person.findById(personId);
        cohorts.keySet()
                .forEach(cohortId ->
                        settle(Cohort.findById(cohortId), person, Optional.ofNullable(before.get(cohortId)), now));
    }

    private static Map<Long, GroupEntry> entries(long personId) {
        return GroupEntry.of(personId).stream().collect(Collectors.toMap(entry -> entry.cohortId, Function.identity()));
    }

    /** Whether being in one of these groups, or in none, is news. */
    private static boolean due(Set<String> names, Set<String> theirs, @Nullable GroupEntry entry) {
        var in = names.stream().anyMatch(theirs::contains);
        return in ? entry == null || entry.leftAt != null : entry != null && entry.leftAt == null;
    }

    private void settle(Cohort cohort, Person person, Optional<GroupEntry> entry, Instant now) {
        var enrolment = Enrolment.of(cohort, person);
        var student = enrolment.filter(known -> known.withdrawnAt == null).isPresent();
        if (entry.isEmpty()) {
            GroupEntry.create(cohort.id, person.id, enrolment.isEmpty(), now);
            if (enrolment.isEmpty()) {
                enter(cohort, person, now);
            }
        } else if (entry.get().leftAt != null) {
            entry.get().enterAgain();
            if (!student && entry.get().brought) {
                enter(cohort, person, now);
            }
        } else {
            entry.get().leave(student, now);
            if (student && entry.get().brought) {
                enrolments.withdraw(enrolment.orElseThrow(), now);
                AuditEntry.write(null, "student.withdrawn", person, cohort.words() + ", by group", now);
            }
        }
    }

    private void enter(Cohort cohort, Person person, Instant now) {
        enrolments.enrol(cohort, person, now);
        AuditEntry.write(null, "student.enrolled", person, cohort.words() + ", by group", now);
    }
}
