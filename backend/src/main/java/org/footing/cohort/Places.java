package org.footing.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Draft;
import org.footing.library.Edition;

/**
 * Where somebody can be something in this school, and how that is called.
 *
 * @param courses titles by the courses' ids; the id again of a course that was never published
 * @param cohorts that have not ended, the newest first
 * @param names of these and of others that rights speak of, by their ids as rights have them
 */
public record Places(Map<String, String> courses, List<Place> cohorts, Map<String, String> names) {

    private static final Places NOWHERE = new Places(Map.of(), List.of(), Map.of());

    /** A cohort. */
    public record Place(long id, String name, String courseId) {

        boolean called(String where) {
            return name.equalsIgnoreCase(where) || Long.toString(id).equals(where);
        }
    }

    /**
     * For administrators; none for others.
     *
     * @param named rights whose places are to have names also when they are over
     */
    public static Places of(Viewer viewer, LocalDate today, Collection<Grant> named) {
        return viewer.administers() ? of(choosable(), Cohort.open(today), named) : NOWHERE;
    }

    /** Names for these rights alone, and nothing to choose from. For administrators; none for others. */
    public static Places named(Viewer viewer, Collection<Grant> rights) {
        return viewer.administers() && rights.stream().anyMatch(grant -> grant.scope() != Scope.SCHOOL)
                ? of(Edition.titles(), List.of(), rights)
                : NOWHERE;
    }

    private static Map<String, String> choosable() {
        var courses = new TreeMap<>(Edition.titles());
        Draft.unpublished().forEach(id -> courses.putIfAbsent(id, id));
        return courses;
    }

    private static Places of(Map<String, String> titles, List<Place> open, Collection<Grant> named) {
        var courses = new TreeMap<>(titles);
        var ids = cohorts(named);
        open.forEach(place -> ids.remove(place.id()));
        var names = Stream.concat(open.stream(), Cohort.known(ids).stream())
                .collect(Collectors.toMap(
                        place -> Long.toString(place.id()),
                        place -> place.name() + ", " + courses.getOrDefault(place.courseId(), place.courseId())));
        return new Places(courses, open, names);
    }

    private static Set<Long> cohorts(Collection<Grant> named) {
        return named.stream()
                .filter(grant -> grant.scope() == Scope.COHORT)
                .map(grant -> Long.valueOf(String.valueOf(grant.scopeId())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What this role at what is called so can be: a cohort by its name or number, a course by its id, nothing for the school. */
    public List<Grant> called(Role role, String where) {
        if (where.isEmpty()) {
            return possible(Stream.of(new Grant(role, Scope.SCHOOL, null)));
        }
        return possible(Stream.concat(
                Stream.of(where).filter(courses::containsKey).map(id -> new Grant(role, Scope.COURSE, id)),
                cohorts.stream()
                        .filter(place -> place.called(where))
                        .map(place -> new Grant(role, Scope.COHORT, Long.toString(place.id())))));
    }

    private static List<Grant> possible(Stream<Grant> grants) {
        return grants.filter(Grant::possible).toList();
    }

    /** The place of a right in words; empty for the whole school, and what is kept for a place that is not there any more. */
    public String name(Grant grant) {
        var id = Optional.ofNullable(grant.scopeId()).orElse("");
        return switch (grant.scope()) {
            case SCHOOL -> "";
            case COURSE -> courses.getOrDefault(id, id);
            case COHORT -> names.getOrDefault(id, id);
        };
    }
}
