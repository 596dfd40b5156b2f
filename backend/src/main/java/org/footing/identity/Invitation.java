package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Viewer.Grant;
import org.jspecify.annotations.Nullable;

/** A link that makes one new person, once. What they will be stands in {@link InvitedGrant}. */
@Entity
public class Invitation extends PanacheEntity {

    public static final Duration LIFETIME = Duration.ofDays(2);

    /** Of one that a joining link makes for whoever stands at the door. */
    private static final Duration MOMENT = Duration.ofHours(1);

    /** How many stand on a page of a list. */
    public static final int PAGE = 50;

    /** One that was just given, and its link: nobody can tell that later. */
    public record Given(Invitation invitation, Token token) {}

    private static final String WAITING = "usedAt is null and withdrawnAt is null";

    private static final String OPEN = WAITING + " and tokenHash = ?1 and expiresAt > ?2";

    @Column(name = "token_hash")
    public String tokenHash;

    /** As the inviter calls them; absent for the first administrator. */
    public @Nullable String name;

    public @Nullable String email;

    /** Absent when the program itself invited the first administrator. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invited_by")
    public @Nullable Person invitedBy;

    /** The link of a cohort that made it; absent when a person was invited by a person. */
    @Column(name = "join_link_id")
    public @Nullable Long joinLinkId;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "used_at")
    public @Nullable Instant usedAt;

    @Column(name = "withdrawn_at")
    public @Nullable Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "used_by")
    public @Nullable Person usedBy;

    public static Optional<Invitation> open(Token token, Instant now) {
        return Invitation.<Invitation>find(OPEN, token.hash(), now)
                .firstResultOptional()
                .filter(invitation -> invitation.stands(now));
    }

    /**
     * Those that administrators gave and nobody has accepted or withdrawn, also when their time is over, the newest first.
     *
     * @param page from 0
     * @return up to one more than {@link #PAGE}; none unless the viewer administers
     */
    public static List<Invitation> waiting(Viewer viewer, int page) {
        return viewer.administers()
                ? Invitation.<Invitation>find(
                                "from Invitation i join fetch i.invitedBy where usedAt is null and withdrawnAt is null "
                                        + "and joinLinkId is null order by i.createdAt desc, i.id desc")
                        .range(page * PAGE, (page + 1) * PAGE)
                        .list()
                : List.of();
    }

    /** Those of the addresses at which somebody can still accept one. */
    static List<String> waitingAt(Collection<String> emails, Instant now) {
        return find(
                        "select i.email from Invitation i where i.email in ?1 and i.usedAt is null "
                                + "and i.withdrawnAt is null and i.expiresAt > ?2",
                        emails,
                        now)
                .project(String.class)
                .list();
    }

    static Token create(Grant grant, Instant now) {
        var token = Token.random();
        var invitation = begin(token, now);
        invitation.persist();
        InvitedGrant.create(invitation, grant);
        return token;
    }

    static Given create(Guest guest, Person invitedBy, Instant now) {
        var token = Token.random();
        var invitation = begin(token, now);
        invitation.name = guest.name();
        invitation.email = guest.email().orElse(null);
        invitation.invitedBy = invitedBy;
        invitation.persist();
        guest.grants().forEach(grant -> InvitedGrant.create(invitation, grant));
        return new Given(invitation, token);
    }

    /** For whoever comes by a link of a cohort, which names nobody. */
    static Token create(Grant grant, Person maker, long joinLinkId, Instant now) {
        var token = Token.random();
        var invitation = begin(token, now);
        invitation.invitedBy = maker;
        invitation.joinLinkId = joinLinkId;
        invitation.expiresAt = now.plus(MOMENT);
        invitation.persist();
        InvitedGrant.create(invitation, grant);
        return token;
    }

    private static final String FOR_COHORT =
            """
            from Invitation i join fetch i.invitedBy
            where i.usedAt is null and i.withdrawnAt is null and i.joinLinkId is null
            and i.id in (select g.invitation.id from InvitedGrant g where g.role = STUDENT and g.scopeId = ?1)
            and i.id not in (select g.invitation.id from InvitedGrant g where g.role <> STUDENT or g.scopeId <> ?1)
            """;

    /**
     * Those that nobody has accepted and that make students of this cohort and nothing else, the newest first.
     *
     * @return up to one more than {@link #PAGE}
     */
    public static List<Invitation> waitingFor(long cohortId) {
        return Invitation.<Invitation>find(
                        FOR_COHORT + " order by i.createdAt desc, i.id desc", Long.toString(cohortId))
                .range(0, PAGE)
                .list();
    }

    /** Whether it is one of these. */
    public static boolean waitsFor(long cohortId, long id) {
        return find(FOR_COHORT + " and i.id = ?2", Long.toString(cohortId), id)
                .firstResultOptional()
                .isPresent();
    }

    /** Those of the addresses at which somebody can still accept one, each with the cohorts of which it makes them a student. */
    public static Map<String, Set<String>> cohortsOf(Collection<String> emails, Instant now) {
        return emails.isEmpty()
                ? Map.of()
                : InvitedGrant.<InvitedGrant>list(
                                """
                                from InvitedGrant g join fetch g.invitation i
                                where i.email in ?1 and i.usedAt is null and i.withdrawnAt is null and i.expiresAt > ?2
                                """,
                                emails,
                                now)
                        .stream()
                        .collect(Collectors.groupingBy(
                                grant -> String.valueOf(grant.invitation.email),
                                Collectors.mapping(
                                        grant -> grant.role == Role.STUDENT ? String.valueOf(grant.scopeId) : "",
                                        Collectors.toSet())));
    }

    private static Invitation begin(Token token, Instant now) {
        var invitation = new Invitation();
        invitation.tokenHash = token.hash();
        invitation.createdAt = now;
        invitation.expiresAt = now.plus(LIFETIME);
        return invitation;
    }

    /** Those that the program itself gave. */
    static void forgetUnused() {
        delete("usedAt is null and invitedBy is null");
    }

    /** Removes those whose time was over before this, and with them whom they named; how many these were. */
    public static long forget(Instant before) {
        return delete("expiresAt < ?1", before);
    }

    static void forgetUsedBy(Person person) {
        delete("usedBy", person);
    }

    /** The invitation, held until the transaction ends: of two who come with one link the second finds it used. */
    static Optional<Invitation> take(Token token, Instant now) {
        return Invitation.<Invitation>find(OPEN, token.hash(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(invitation -> invitation.stands(now));
    }

    /** Whoever may let nobody in any more has let nobody in by this either. */
    private boolean stands(Instant now) {
        return Optional.ofNullable(invitedBy)
                .map(inviter -> Right.administers(inviter, now) || studentsAlone() && Right.leads(inviter, now))
                .orElse(true);
    }

    /** Whether it makes somebody a student and nothing else: so much leads may give. Whether of their cohort is asked when it is accepted. */
    private boolean studentsAlone() {
        return InvitedGrant.of(List.of(this)).stream().allMatch(grant -> grant.role == Role.STUDENT);
    }

    /** One that a person gave, held until the transaction ends. */
    static Optional<Invitation> take(long id) {
        return Invitation.<Invitation>find(
                        WAITING + " and id = ?1 and invitedBy is not null and joinLinkId is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What the audit trail and the outbox call it: whoever was invited and never came is named nowhere else. */
    public String words() {
        return "invitation " + id;
    }

    /** Whether the program itself gave it, for an administrator where none can come in. */
    public boolean ofProgram() {
        return invitedBy == null;
    }

    public boolean over(Instant now) {
        return !expiresAt.isAfter(now);
    }

    void use(Person person, Instant now) {
        usedAt = now;
        usedBy = person;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /** The link given out before stops working; this one is the word of who gives it. */
    Given renew(Person administrator, Instant now) {
        var token = Token.random();
        invitedBy = administrator;
        tokenHash = token.hash();
        expiresAt = now.plus(LIFETIME);
        return new Given(this, token);
    }
}
