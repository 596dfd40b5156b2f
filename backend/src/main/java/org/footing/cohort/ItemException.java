package org.footing.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;

/** What a tutor allowed one student for one item, or for every quiz, and why. */
@Entity
@Table(name = "item_exception")
@IdClass(ItemException.Key.class)
public class ItemException extends PanacheEntityBase {

    /** What was allowed. */
    public enum Kind {
        /** Open now, whatever the schedule and the requirements say. */
        OPENED("item.opened"),
        /** Not asked of this student at all. */
        EXEMPT("item.exempt"),
        /** Due later than for the others. */
        EXTENDED("item.extended");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    /** In place of an item: every quiz of the course. */
    public static final String EVERY_QUIZ = "*";

    /** As many characters as a student is told at most. */
    public static final int LONGEST_TOLD = 500;

    record Key(long cohortId, long enrolmentId, String itemId, Kind kind) implements Serializable {}

    @Id
    @Column(name = "cohort_id")
    public long cohortId;

    @Id
    @Column(name = "enrolment_id")
    public long enrolmentId;

    @Id
    @Column(name = "item_id")
    public String itemId;

    @Id
    @Enumerated(EnumType.STRING)
    public Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "given_by")
    public Person givenBy;

    @Column(name = "given_at")
    public Instant givenAt;

    /** For staff alone: it may tell of the student's health. */
    public String reason;

    /** What the student is told of it; may be empty. */
    public String told = "";

    /** By how much later it is due; 0 where it is no extension. */
    @Column(name = "extension_minutes")
    public int extensionMinutes;

    /** Items with such an exception; without a statement for a student who has none. */
    public static Exceptions of(Enrolment enrolment) {
        return enrolment.hasExceptions
                ? Exceptions.from(list("cohortId = ?1 and enrolmentId = ?2", enrolment.cohort.id, enrolment.id))
                : Exceptions.NONE;
    }

    /** Why a person was treated differently may tell of their health. */
    public static void forgetReasons(Person person) {
        update(
                "reason = '', told = '' where enrolmentId in (select e.id from Enrolment e where e.person = ?1)",
                person);
    }

    /** All exceptions of a cohort. */
    public static List<ItemException> of(Cohort cohort) {
        return list("cohortId", cohort.id);
    }

    /** Of several students at once, by their enrolments. */
    public static Map<Long, Exceptions> of(Collection<Enrolment> enrolments) {
        var some = enrolments.stream()
                .filter(enrolment -> enrolment.hasExceptions)
                .map(enrolment -> enrolment.id)
                .toList();
        return some.isEmpty()
                ? Map.of()
                : ItemException.<ItemException>list("enrolmentId in ?1", some).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.enrolmentId,
                                Collectors.collectingAndThen(Collectors.toList(), Exceptions::from)));
    }

    /** One student's, with who gave them, the oldest first. */
    public static List<ItemException> given(Enrolment enrolment) {
        return list(
                """
                from ItemException x join fetch x.givenBy where x.cohortId = ?1 and x.enrolmentId = ?2
                order by x.givenAt, x.itemId
                """,
                enrolment.cohort.id,
                enrolment.id);
    }

    /** Who in a cohort has more time for one of these, or for every quiz; with who gave it. */
    public static List<ItemException> extended(Cohort cohort, Collection<String> items) {
        return list(
                """
                from ItemException x join fetch x.givenBy
                where x.cohortId = ?1 and x.kind = ?2 and x.itemId in ?3 order by x.givenAt
                """,
                cohort.id,
                Kind.EXTENDED,
                Stream.concat(items.stream(), Stream.of(EVERY_QUIZ)).toList());
    }

    /**
     * What is allowed.
     *
     * @param item id of one, or {@link #EVERY_QUIZ}
     * @param extension zero where it is none
     * @param reason never empty
     * @param told may be empty
     */
    public record Given(String item, Kind kind, Duration extension, String reason, String told) {

        public Given {
            if ((kind == Kind.EXTENDED) != (extension.toMinutes() > 0)) {
                throw new IllegalArgumentException("an extension is longer than nothing, and nothing else is long");
            }
        }
    }

    /** In place of the one that is there, if there is one. */
    static void put(Enrolment enrolment, Given given, Person by, Instant now) {
        var exception = of(enrolment, given.item(), given.kind()).orElseGet(ItemException::new);
        exception.cohortId = enrolment.cohort.id;
        exception.enrolmentId = enrolment.id;
        exception.itemId = given.item();
        exception.kind = given.kind();
        exception.givenBy = by;
        exception.givenAt = now;
        exception.reason = given.reason();
        exception.told = given.told();
        exception.extensionMinutes = (int) given.extension().toMinutes();
        exception.persist();
        var longer = given.extension().isZero() ? "" : " by " + exception.extensionMinutes + " min";
        var kind = given.kind();
        AuditEntry.write(
                by,
                kind.action,
                "enrolment " + enrolment.id,
                enrolment.person,
                given.item() + longer + ": " + given.reason(),
                now);
    }

    /** Whether there was one. */
    static boolean end(Enrolment enrolment, String itemId, Kind kind, Person by, Instant now) {
        var exception = of(enrolment, itemId, kind);
        exception.ifPresent(known -> {
            known.delete();
            AuditEntry.write(
                    by,
                    "exception.ended",
                    "enrolment " + enrolment.id,
                    enrolment.person,
                    itemId + ": " + kind.action,
                    now);
        });
        return exception.isPresent();
    }

    private static Optional<ItemException> of(Enrolment enrolment, String itemId, Kind kind) {
        return findByIdOptional(new Key(enrolment.cohort.id, enrolment.id, itemId, kind));
    }

    public Duration extension() {
        return Duration.ofMinutes(extensionMinutes);
    }

    /**
     * One student's exceptions, by kind.
     *
     * @param extended by how much later something is due, by item
     */
    public record Exceptions(Set<String> opened, Set<String> exempt, Map<String, Duration> extended) {

        public static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

        public Exceptions(Set<String> opened, Set<String> exempt) {
            this(opened, exempt, Map.of());
        }

        public static Exceptions from(List<ItemException> rows) {
            return new Exceptions(
                    items(rows, Kind.OPENED),
                    items(rows, Kind.EXEMPT),
                    rows.stream()
                            .filter(row -> row.kind == Kind.EXTENDED)
                            .collect(Collectors.toUnmodifiableMap(row -> row.itemId, ItemException::extension)));
        }

        private static Set<String> items(List<ItemException> rows, Kind kind) {
            return rows.stream()
                    .filter(row -> row.kind == kind)
                    .map(row -> row.itemId)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The longest under any of these names. */
        Duration extension(Stream<String> names) {
            return names.map(name -> extended.getOrDefault(name, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }

        /** Of its own and the one for every quiz, whichever is longer. */
        public Duration extensionOfQuiz(String quizId) {
            return extension(Stream.of(quizId, EVERY_QUIZ));
        }
    }
}
