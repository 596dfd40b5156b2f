package org.footing.web.admin;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cohort.Places;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer.Grant;

/**
 * A role and a place as they were chosen.
 *
 * @param role name of one; empty for none
 * @param place a scope, with the id of the course or the cohort behind a blank
 */
public record GrantField(String role, String place) {

    static final GrantField NONE = new GrantField("", Scope.SCHOOL.name());

    private static final String BETWEEN = " ";

    boolean empty() {
        return role.isEmpty();
    }

    /** Empty when there is no such role, or it cannot be had there. */
    Optional<Grant> grant() {
        var parts = place.split(BETWEEN, 2);
        var known = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        var scope = Arrays.stream(Scope.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst();
        return known.flatMap(one -> scope.map(reach -> new Grant(one, reach, parts.length > 1 ? parts[1] : null)))
                .filter(Grant::possible);
    }

    public List<Choice> roles() {
        return Choice.of(Arrays.stream(Role.values()), Role::name, AdminWords::words, role);
    }

    public List<Choice> places(Places places) {
        var words = MessageBundles.get(PeopleMessages.class);
        var school = new Choice(Scope.SCHOOL.name(), words.wholeSchool(), place.equals(Scope.SCHOOL.name()));
        var courses = Choice.of(
                places.courses().keySet().stream(),
                id -> Scope.COURSE + BETWEEN + id,
                id -> words.course(places.courses().getOrDefault(id, id)),
                place);
        var cohorts = Choice.of(
                places.cohorts().stream(),
                cohort -> Scope.COHORT + BETWEEN + cohort.id(),
                cohort -> words.cohort(places.names().getOrDefault(Long.toString(cohort.id()), cohort.name())),
                place);
        return Stream.of(List.of(school), courses, cohorts)
                .flatMap(List::stream)
                .toList();
    }
}
