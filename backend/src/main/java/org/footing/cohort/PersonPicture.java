package org.footing.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.identity.Role;

/**
 * What an identity provider is shown of somebody. Nobody looks at it here: it is read to be sent, so without a viewer.
 *
 * @param issuer the provider that knows them; empty as long as none does
 * @param subject how it calls them; empty likewise
 * @param enabled whether they may come in
 * @param roles held now, wherever
 * @param cohorts in which they learn, by id: names that no two share
 */
public record PersonPicture(
        long id,
        Optional<String> issuer,
        Optional<String> subject,
        String username,
        String name,
        boolean enabled,
        Set<Role> roles,
        Map<Long, String> cohorts) {

    /** As of now; within a transaction. */
    public static Optional<PersonPicture> of(long personId, Instant now) {
        return Person.<Person>findByIdOptional(personId).map(person -> of(person, now));
    }

    private static PersonPicture of(Person person, Instant now) {
        var roles = Right.of(List.of(person), now).stream()
                .filter(right -> !right.from.isAfter(now))
                .map(right -> right.role)
                .collect(Collectors.toUnmodifiableSet());
        var cohorts = Enrolment.of(person).stream()
                .map(enrolment -> enrolment.cohort)
                .collect(Collectors.toUnmodifiableMap(cohort -> cohort.id, PersonPicture::name, (one, same) -> one));
        return new PersonPicture(
                person.id,
                Optional.ofNullable(person.issuer),
                Optional.ofNullable(person.subject),
                person.username,
                person.name,
                !person.disabled(),
                roles,
                cohorts);
    }

    private static String name(Cohort cohort) {
        return "%s %s (%d)".formatted(cohort.courseId, cohort.name.replace('/', '-'), cohort.id);
    }
}
