package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** A course as it was published once: numbered, hashed, never changed. */
@Entity
public class Edition extends PanacheEntity {

    @Column(name = "course_id")
    public String courseId;

    /** From 1, in the order of publication. */
    public int number;

    public String title;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    /** SHA-256 over the paths and the bytes of all its documents, in hexadecimal. */
    public String hash;

    @Column(name = "published_at")
    public Instant publishedAt;

    /** Absent when the program itself published, at the making of a school. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_by")
    public @Nullable Person publishedBy;

    /** In the publisher's words; absent where nobody gave any. */
    public @Nullable String reason;

    public static Optional<Edition> newest(String courseId) {
        return find("courseId = ?1 order by number desc", courseId).firstResultOptional();
    }

    /** Of each published course, by its id. */
    public static Map<String, Edition> newest() {
        return Edition.<Edition>list(
                        "from Edition e where e.number = (select max(o.number) from Edition o where o.courseId = e.courseId)")
                .stream()
                .collect(Collectors.toMap(edition -> edition.courseId, Function.identity()));
    }

    /** What each published course is called in its newest edition, by its id. */
    public static Map<String, String> titles() {
        return newest().values().stream()
                .collect(Collectors.toMap(edition -> edition.courseId, edition -> edition.title));
    }

    /** Where courses came from before they were written here, by their ids; without those that were always written here. */
    static Map<String, Origin> origins() {
        return Edition.<Edition>list(
                        """
                        from Edition e where e.number = (
                            select max(o.number) from Edition o where o.courseId = e.courseId and o.origin <> ?1)
                        """,
                        Origin.STUDIO)
                .stream()
                .collect(Collectors.toMap(edition -> edition.courseId, edition -> edition.origin));
    }

    /** The newest one that was not written here. */
    static Optional<Edition> cameFromElsewhere(String courseId) {
        return find("courseId = ?1 and origin <> ?2 order by number desc", courseId, Origin.STUDIO)
                .firstResultOptional();
    }

    public static Optional<Edition> numbered(String courseId, int number) {
        return find("courseId = ?1 and number = ?2", courseId, number).firstResultOptional();
    }

    /** The newest first, each with who published it. */
    public static List<Edition> of(String courseId) {
        return list(
                "from Edition e left join fetch e.publishedBy where e.courseId = ?1 order by e.number desc", courseId);
    }

    static Edition create(
            String courseId,
            int number,
            String title,
            Origin origin,
            String hash,
            @Nullable Person by,
            @Nullable String reason,
            Instant now) {
        var edition = new Edition();
        edition.courseId = courseId;
        edition.number = number;
        edition.title = title;
        edition.origin = origin;
        edition.hash = hash;
        edition.publishedAt = now;
        edition.publishedBy = by;
        edition.reason = reason;
        edition.persist();
        return edition;
    }

    /** Where the documents of this edition are served from; it never changes, so browsers may keep them. */
    public String filesAddress() {
        return "/courses/%s/editions/%d/files/".formatted(courseId, number);
    }
}
