package org.footing.cohort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Edition;

/**
 * Where somebody can be something in this school.
 *
 * @param courses titles by the courses' ids
 * @param cohorts the newest first
 */
public record Places(Map<String, String> courses, List<Place> cohorts) {

    /** A cohort. */
    public record Place(long id, String name, String courseId) {

        boolean called(String where) {
            return name.equalsIgnoreCase(where) || Long.toString(id).equals(where);
        }
    }

    /** All of them, for administrators; none for others. */
    public static Places of(Viewer viewer) {
        return viewer.administers()
                ? new Places(
                        new TreeMap<>(Edition.titles()),
                        Cohort.lookedAfterBy(viewer).stream()
                                .map(cohort -> new Place(cohort.id, cohort.name, cohort.courseId))
                                .toList())
                : new Places(Map.of(), List.of());
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
            case COHORT ->
                cohorts.stream()
                        .filter(place -> Long.toString(place.id()).equals(id))
                        .findFirst()
                        .map(place -> place.name() + ", " + courses.getOrDefault(place.courseId(), place.courseId()))
                        .orElse(id);
        };
    }
}
