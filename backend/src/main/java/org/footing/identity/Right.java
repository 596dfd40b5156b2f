package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.identity.Viewer.Grant;
import org.jspecify.annotations.Nullable;

/** That a person may act in a role, where, from when until when, and who said so. */
@Entity
@Table(name = "person_right")
public class Right extends PanacheEntity {

    private static final String ADMINISTERS =
            "from Right r where r.role = ADMINISTRATOR and r.scope = SCHOOL and r.from <= ?1";

    private static final String ADMINISTERS_FOR_GOOD =
            ADMINISTERS + " and r.until is null and r.person.disabledAt is null";

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Role role;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    /** The course's or the cohort's id; absent for the whole school. */
    @Column(name = "scope_id")
    public @Nullable String scopeId;

    @Column(name = "valid_from")
    public Instant from;

    @Column(name = "valid_until")
    public @Nullable Instant until;

    @ManyToOne(fetch = FetchType.LAZY)
    @jakarta.persistence.JoinColumn(name = "given_by")
    public @Nullable Person givenBy;

    /** Rights that hold now or will, of all these people. */
    public static List<Right> of(Collection<Person> people, Instant now) {
        return people.isEmpty()
                ? List.of()
                : list("person in ?1 and (until is null or until > ?2) order by person.id, id", people, now);
    }

    /** Who teaches a cohort now as a tutor or its lead, by name. */
    public static List<Person> teachersOf(String courseId, long cohortId, Instant now) {
        return holding(List.of(Role.TUTOR, Role.LEAD), List.of(Scope.values()), courseId, cohortId, now);
    }

    /** Who is named as the teachers of a cohort, by name: those of it or its course; only where there are none, those of the whole school. */
    public static List<Person> namedTeachersOf(String courseId, long cohortId, Instant now) {
        var near =
                holding(List.of(Role.TUTOR, Role.LEAD), List.of(Scope.COURSE, Scope.COHORT), courseId, cohortId, now);
        return near.isEmpty() ? teachersOf(courseId, cohortId, now) : near;
    }

    /** Who signs off now what students of a cohort can do, by name; not those who only administer the school. */
    public static List<Person> assessorsOf(String courseId, long cohortId, Instant now) {
        return holding(List.of(Role.TUTOR, Role.LEAD, Role.ASSESSOR), List.of(Scope.values()), courseId, cohortId, now);
    }

    /** What people hold in a cohort alone, now or later, with who holds it, by name. */
    public static List<Right> inCohort(long cohortId, Instant now) {
        return list(
                """
                from Right r join fetch r.person p
                where r.scope = COHORT and r.scopeId = ?1 and (r.until is null or r.until > ?2)
                order by p.name, r.id
                """,
                Long.toString(cohortId),
                now);
    }

    /** Ids of those of the people who look after a cohort as tutors, leads, assessors or verifiers at this moment. */
    public static Set<Long> staffOf(Collection<Person> people, String courseId, long cohortId, Instant now) {
        return of(people, now).stream()
                .filter(right -> !right.from.isAfter(now))
                .filter(right -> Role.STAFF.contains(right.role) && right.role != Role.ADMINISTRATOR)
                .filter(right -> right.grant().covers(courseId, cohortId))
                .map(right -> right.person.id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person can come in and answers for this cohort of the course at this moment. */
    public static boolean leads(Person person, String courseId, long cohortId, Instant now) {
        return leading(person, now).anyMatch(right -> right.grant().covers(courseId, cohortId));
    }

    /** Whether the person can come in and answers for all cohorts of the course at this moment. */
    public static boolean leads(Person person, String courseId, Instant now) {
        return leading(person, now)
                .anyMatch(right -> right.scope != Scope.COHORT && right.grant().covers(courseId, -1));
    }

    /** Whether the person can come in and answers for any cohort at all at this moment. */
    static boolean leads(Person person, Instant now) {
        return leading(person, now).findAny().isPresent();
    }

    private static Stream<Right> leading(Person person, Instant now) {
        return person.disabled()
                ? Stream.empty()
                : Right.<Right>list(
                        "person = ?1 and role in ?2 and from <= ?3 and (until is null or until > ?3)",
                        person,
                        Role.LEADING,
                        now)
                        .stream();
    }

    private static List<Person> holding(
            List<Role> roles, List<Scope> scopes, String courseId, long cohortId, Instant now) {
        return find(
                        """
                        select distinct p from Right r join r.person p
                        where r.role in ?1 and r.scope in ?5 and p.disabledAt is null
                        and r.from <= ?2 and (r.until is null or r.until > ?2)
                        and (r.scope = SCHOOL or r.scope = COURSE and r.scopeId = ?3 or r.scope = COHORT and r.scopeId = ?4)
                        order by p.name
                        """,
                        roles,
                        now,
                        courseId,
                        Long.toString(cohortId),
                        scopes)
                .project(Person.class)
                .list();
    }

    /** One of a person that holds now or will. */
    static Optional<Right> of(Person person, long id, Instant now) {
        return find("id = ?1 and person = ?2 and (until is null or until > ?3)", id, person, now)
                .firstResultOptional();
    }

    /** Whether the person has that right, or will have it, at some moment of the term. */
    static boolean given(Person person, Grant grant, Term term, Instant now) {
        return of(List.of(person), now).stream()
                .anyMatch(right -> right.grant().equals(grant) && right.held().meets(term));
    }

    /** Whether the person can come in and administers the school at this moment. */
    static boolean administers(Person person, Instant now) {
        return !person.disabled()
                && count(ADMINISTERS + " and r.person = ?2 and (r.until is null or r.until > ?1)", now, person) > 0;
    }

    /** Whether somebody who can come in administers the school without an end, other than by this right. */
    static boolean administratorBeside(Right right, Instant now) {
        return count(ADMINISTERS_FOR_GOOD + " and r.id <> ?2", now, right.id) > 0;
    }

    /** The same, other than this person. */
    static boolean administratorBeside(Person person, Instant now) {
        return count(ADMINISTERS_FOR_GOOD + " and r.person <> ?2", now, person) > 0;
    }

    /** Whether somebody is more than a student, or ever was: authors look after nobody, and are no students. */
    static boolean everStaff(Person person) {
        return count("person = ?1 and role <> ?2", person, Role.STUDENT) > 0;
    }

    public static Right give(
            Person person, Role role, Scope scope, @Nullable String scopeId, @Nullable Person givenBy, Instant now) {
        return give(person, new Grant(role, scope, scopeId), Term.from(now), givenBy, now);
    }

    static Right give(Person person, Grant grant, Term term, @Nullable Person givenBy, Instant now) {
        var right = new Right();
        right.person = person;
        right.role = grant.role();
        right.scope = grant.scope();
        right.scopeId = grant.scopeId();
        right.from = term.from();
        right.until = term.until().orElse(null);
        right.givenBy = givenBy;
        right.persist();
        AuditEntry.write(givenBy, "right.given", person, grant + right.term(now), now);
        return right;
    }

    public Grant grant() {
        return new Grant(role, scope, scopeId);
    }

    private Term held() {
        return new Term(from, Optional.ofNullable(until));
    }

    void withdraw(Person by, Instant now) {
        until = now;
        AuditEntry.write(by, "right.withdrawn", person, grant().toString(), now);
    }

    /** For the audit trail: nothing for a right that begins now and has no end. */
    private String term(Instant now) {
        return (from.isAfter(now) ? " from " + from : "") + (until == null ? "" : " until " + until);
    }
}
