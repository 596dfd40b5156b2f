package org.footing.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Someone who can sign in: by a password kept here, or by a subject of an identity provider. */
@Entity
public class Person extends PanacheEntity {

    /** How many stand on a page of a list. */
    public static final int PAGE = 50;

    private static final int LONGEST_NAME = 100;

    /** No control characters and none that turn the direction of a line; joiners belong to some scripts. */
    private static final Pattern WRITTEN = Pattern.compile("[\\P{C}\\u200C\\u200D]+");

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    /** Lower case, unique; what is typed at the door. */
    public String username;

    public String name;

    /** In small letters; nobody else has it. */
    public @Nullable String email;

    @Column(name = "password_hash")
    public @Nullable String passwordHash;

    /** Address of the identity provider that knows this person as {@link #subject}. */
    public @Nullable String issuer;

    public @Nullable String subject;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "disabled_at")
    public @Nullable Instant disabledAt;

    /** When everything went that told who this was. */
    @Column(name = "erased_at")
    public @Nullable Instant erasedAt;

    /** Takes this person's row, so that what counts up for one person counts in a row. */
    public static void lock(long id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Person> named(String username) {
        return find("username", normal(username)).firstResultOptional();
    }

    /** Who has this account of an identity provider. */
    public static Optional<Person> holding(Account account) {
        return holding(account.issuer(), account.subject());
    }

    public static Optional<Person> holding(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    public static Optional<Person> reachedAt(String email) {
        return find("email", email).firstResultOptional();
    }

    /** Those of the addresses that people have. */
    static List<String> reachedAt(Collection<String> emails) {
        return find("select p.email from Person p where p.email in ?1", emails)
                .project(String.class)
                .list();
    }

    /**
     * Who has this e-mail address or else signs in by this username, letter by letter; nobody who was erased. People choose their
     * usernames: the address goes first, so that nobody can pass for its owner.
     */
    public static Optional<Person> exactly(String typed) {
        return reachedAt(normal(typed)).or(() -> named(typed)).filter(person -> !person.erased());
    }

    /** Who signs in by one of these usernames or has one of these addresses, all in their normal form; nobody who was erased. */
    public static List<Person> called(Collection<String> usernames, Collection<String> emails) {
        return usernames.isEmpty() && emails.isEmpty()
                ? List.of()
                : list("(username in ?1 or email in ?2) and erasedAt is null", usernames, emails);
    }

    /** Whether somebody can be called like this. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && WRITTEN.matcher(name).matches();
    }

    /** Whether somebody can sign in by this name, in its {@link #normal} form. */
    public static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches();
    }

    /**
     * Whose name, username or e-mail address holds these words, by name.
     *
     * @param words empty for everybody
     * @param page from 0
     * @return up to one more than {@link #PAGE}, which tells that there is a next page; nobody unless the viewer administers
     */
    public static List<Person> found(Viewer viewer, String words, int page) {
        if (!viewer.administers()) {
            return List.of();
        }
        return find(
                        """
                        lower(name) like ?1 escape '!' or username like ?1 escape '!' or email like ?1 escape '!'
                        order by lower(name), id
                        """,
                        pattern(words))
                .range(page * PAGE, (page + 1) * PAGE)
                .list();
    }

    /** Of what holds these words, for a condition {@code like … escape '!'}. */
    public static String pattern(String words) {
        return "%" + normal(words).replaceAll("([!%_])", "!$1") + "%";
    }

    /** Empty also when the viewer does not administer. */
    public static Optional<Person> known(Viewer viewer, long id) {
        return viewer.administers() ? findByIdOptional(id) : Optional.empty();
    }

    public static Person create(String username, String name, Optional<String> passwordHash, Instant now) {
        var person = new Person();
        person.username = normal(username);
        person.name = name.strip();
        person.passwordHash = passwordHash.orElse(null);
        person.createdAt = now;
        person.persist();
        return person;
    }

    /** The one form of a username: people type capitals and spaces on a phone. PostgreSQL refuses the character 0. */
    public static String normal(String username) {
        return username.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    /** From now on this is the account by which the person comes in. */
    public void link(String issuer, String subject) {
        this.issuer = issuer;
        this.subject = subject;
    }

    void unlink() {
        issuer = null;
        subject = null;
    }

    void describe(String name, Optional<String> email) {
        this.name = name.strip();
        this.email = email.orElse(null);
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    public void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            Session.endAll(this);
            PasswordReset.end(this);
        }
    }

    void enable() {
        disabledAt = null;
    }

    public boolean erased() {
        return erasedAt != null;
    }

    /** Leaves what others' figures hang on, under a name that tells nobody. */
    void erase(String newName, Instant now) {
        disable(now);
        username = "erased-" + id;
        name = newName;
        email = null;
        passwordHash = null;
        issuer = null;
        subject = null;
        erasedAt = now;
    }
}
