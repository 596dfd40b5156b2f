package org.footing.identity;

import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: a session, its person and their rights of this moment, read in one statement with every request and never
 * kept. Finders of personal data take a viewer, so that "not yours" is the same as "not there".
 *
 * @param idle how long nothing may be done on this device, which others use too; absent on one's own
 */
public record Viewer(
        long sessionId,
        long personId,
        String username,
        String name,
        Instant lastSeenAt,
        Optional<Duration> idle,
        Set<Grant> grants) {

    private static final long NO_SESSION = -1;

    /**
     * A role, and how far it reaches.
     *
     * @param scopeId the course's or the cohort's id; absent for the whole school
     */
    public record Grant(Role role, Scope scope, @Nullable String scopeId) {

        /** Whether this role can reach so far: a student is one of a cohort, an administrator one of the whole school. */
        public boolean possible() {
            return role.scopes().contains(scope) && (scope == Scope.SCHOOL) == (scopeId == null);
        }

        boolean administers() {
            return role == Role.ADMINISTRATOR && scope == Scope.SCHOOL;
        }

        boolean covers(String courseId, long cohortId) {
            return switch (scope) {
                case SCHOOL -> true;
                case COURSE -> courseId.equals(scopeId);
                case COHORT -> Long.toString(cohortId).equals(scopeId);
            };
        }

        /** As the audit trail keeps it. */
        @Override
        public String toString() {
            return role + " " + scope + (scopeId == null ? "" : " " + scopeId);
        }
    }

    /** The viewer that holds this token; empty when the session is unknown, over, or its person disabled. */
    public static Optional<Viewer> holding(Token token, Instant now) {
        var rows = Session.getEntityManager()
                .createQuery(
                        """
                        select s.id as session, p.id as person, p.username as username, p.name as name,
                               s.lastSeenAt as seen, s.idleSeconds as idle, r.role as role, r.scope as scope, r.scopeId as scopeId
                        from Session s join s.person p
                        left join Right r on r.person = p and r.from <= :now and (r.until is null or r.until > :now)
                        where s.tokenHash = :hash and s.expiresAt > :now and p.disabledAt is null
                        """,
                        Tuple.class)
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(from(rows));
    }

    /**
     * Somebody with their rights of now who is not at a page: for what is read on their behalf, as by a calendar program. Empty when there is
     * no such person, or they may not come in.
     */
    public static Optional<Viewer> away(long personId, Instant now) {
        return Person.<Person>findByIdOptional(personId)
                .filter(person -> !person.disabled())
                .map(person -> new Viewer(
                        NO_SESSION,
                        person.id,
                        person.username,
                        person.name,
                        now,
                        Optional.empty(),
                        Right.of(List.of(person), now).stream()
                                .filter(right -> !right.from.isAfter(now))
                                .map(right -> new Grant(right.role, right.scope, right.scopeId))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static Viewer from(List<Tuple> rows) {
        var first = rows.get(0);
        return new Viewer(
                first.get("session", Long.class),
                first.get("person", Long.class),
                first.get("username", String.class),
                first.get("name", String.class),
                first.get("seen", Instant.class),
                Optional.ofNullable(first.get("idle", Integer.class)).map(Duration::ofSeconds),
                rows.stream().map(Viewer::grant).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable Grant grant(Tuple row) {
        var role = row.get("role", Role.class);
        return role == null ? null : new Grant(role, row.get("scope", Scope.class), row.get("scopeId", String.class));
    }

    /** This person as a reference for new rows, without a statement. */
    public Person person() {
        return Person.getEntityManager().getReference(Person.class, personId);
    }

    public boolean administers() {
        return grants.stream().anyMatch(Grant::administers);
    }

    /** Whether this person may see the students of the cohort. */
    public boolean looksAfter(String courseId, long cohortId) {
        return holds(Role.STAFF, courseId, cohortId);
    }

    /** Whether this person decides on marks and dates in the cohort. */
    public boolean teaches(String courseId, long cohortId) {
        return holds(Role.TEACHING, courseId, cohortId);
    }

    /** Whether this person signs off what students of the cohort can do. */
    public boolean assesses(String courseId, long cohortId) {
        return holds(Role.ASSESSING, courseId, cohortId);
    }

    /** Whether this person looks at a sample of what was signed off in the cohort. */
    public boolean verifies(String courseId, long cohortId) {
        return holds(Role.VERIFYING, courseId, cohortId);
    }

    private boolean holds(Set<Role> roles, String courseId, long cohortId) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()) && grant.covers(courseId, cohortId));
    }

    /** Whether this person looks at samples anywhere. */
    public boolean verifies() {
        return grants.stream().anyMatch(grant -> Role.VERIFYING.contains(grant.role()));
    }

    /** Whether this person decides on the work of any students at all. */
    public boolean teaches() {
        return grants.stream().anyMatch(grant -> Role.TEACHING.contains(grant.role()));
    }

    /** Whether this person decides on marks and dates in the whole course, whatever the cohort. */
    public boolean teaches(String courseId) {
        return holds(Role.TEACHING, courseId);
    }

    public boolean looksAfterSchool() {
        return duties().anyMatch(grant -> grant.scope() == Scope.SCHOOL);
    }

    /** Courses whose cohorts this person looks after, whichever they are. */
    public Set<String> coursesLookedAfter() {
        return duties().filter(grant -> grant.scope() == Scope.COURSE)
                .flatMap(grant -> Stream.ofNullable(grant.scopeId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<Long> cohortsLookedAfter() {
        return duties().filter(grant -> grant.scope() == Scope.COHORT)
                .flatMap(grant -> Stream.ofNullable(grant.scopeId()))
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Grant> duties() {
        return grants.stream().filter(grant -> Role.STAFF.contains(grant.role()));
    }

    /** Whether this person has any teaching to do at all. */
    public boolean staff() {
        return grants.stream().anyMatch(grant -> Role.STAFF.contains(grant.role()));
    }

    /** Whether this person teaches or looks after the whole course, whatever the cohort. */
    public boolean looksAfter(String courseId) {
        return holds(Role.STAFF, courseId);
    }

    /** Whether this person may write the course, read its draft and look at it as a student would. */
    public boolean writes(String courseId) {
        return holds(Role.WRITING, courseId);
    }

    /** Whether this person may write every course of the school, and begin new ones. */
    public boolean writesAll() {
        return grants.stream().anyMatch(grant -> Role.WRITING.contains(grant.role()) && grant.scope() == Scope.SCHOOL);
    }

    /** Whether this person writes anything at all. */
    public boolean author() {
        return grants.stream().anyMatch(grant -> Role.WRITING.contains(grant.role()));
    }

    /** Whether this person decides what students of the course read. */
    public boolean publishes(String courseId) {
        return holds(Role.PUBLISHING, courseId);
    }

    /** Whether this person may be the second pair of eyes for what others wrote in the course. */
    public boolean reviews(String courseId) {
        return holds(Role.REVIEWING, courseId);
    }

    /** Whether this person may read the course before it is published: to write it, or to agree to what others wrote. */
    public boolean readsDraft(String courseId) {
        return writes(courseId) || reviews(courseId);
    }

    /** Whether this person may read any course before it is published. */
    public boolean readsDrafts() {
        return author()
                || grants.stream()
                        .anyMatch(grant -> Role.REVIEWING.contains(grant.role()) && grant.scope() != Scope.COHORT);
    }

    private boolean holds(Set<Role> roles, String courseId) {
        return grants.stream()
                .anyMatch(grant ->
                        roles.contains(grant.role()) && grant.scope() != Scope.COHORT && grant.covers(courseId, -1));
    }

    /** Whether this person answers for the cohort as a whole. */
    public boolean leads(String courseId, long cohortId) {
        return grants.stream()
                .anyMatch(grant -> Role.LEADING.contains(grant.role()) && grant.covers(courseId, cohortId));
    }

    /** Whether this person answers for the whole course, whatever the cohort. */
    public boolean leads(String courseId) {
        return holds(Role.LEADING, courseId);
    }

    /** Whether this person answers for any course as a whole. */
    public boolean leadsCourses() {
        return grants.stream().anyMatch(grant -> Role.LEADING.contains(grant.role()) && grant.scope() != Scope.COHORT);
    }

    /** Whether the last note that this session was used is old enough for another. */
    public boolean notedLongBefore(Instant now) {
        var interval = idle.isPresent() ? Session.SHARED_SIGHT_INTERVAL : Session.SIGHT_INTERVAL;
        return lastSeenAt.plus(interval).isBefore(now);
    }

    /** For the round button: the number of a numbered name, else the first letters of two words. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var last = words[words.length - 1];
        return last.chars().allMatch(Character::isDigit) && !last.isEmpty()
                ? last
                : Arrays.stream(words)
                        .filter(word -> !word.isEmpty())
                        .limit(2)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining());
    }
}
