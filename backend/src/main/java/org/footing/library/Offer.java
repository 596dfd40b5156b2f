package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.course.Course;
import org.footing.course.Document;
import org.footing.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A course as it came with a version of the program, or stood in the school's folder. Of each course one waits until somebody joins it
 * into the draft or leaves it; the last that was answered is what the next one is compared with.
 */
@Entity
public class Offer extends PanacheEntity {

    @Column(name = "course_id")
    public String courseId;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    /** Of the course. */
    public String title;

    /** As that of an edition of the same documents. */
    public String hash;

    @Column(name = "came_at")
    public Instant cameAt;

    @Column(name = "answered_at")
    public @Nullable Instant answeredAt;

    /** Never false, so that a key of the table lets many be answered and one wait. */
    @Nullable
    Boolean waiting;

    /** SHA-256 by path. */
    @ElementCollection
    @CollectionTable(name = "offer_file", joinColumns = @JoinColumn(name = "offer_id"))
    @MapKeyColumn(name = "path")
    @Column(name = "sha256")
    Map<String, String> files;

    /** Those that wait, but for what was published since from where it came. */
    static List<Offer> waiting() {
        return list(
                """
                from Offer o where o.waiting = true and not exists (
                    select 1 from Edition e where e.courseId = o.courseId and e.hash = o.hash
                        and e.origin = o.origin and e.publishedAt > o.cameAt)
                order by o.courseId
                """);
    }

    /** The one that waits, published or not. */
    static Optional<Offer> waiting(String courseId) {
        return find("courseId = ?1 and waiting = true", courseId).firstResultOptional();
    }

    static Optional<Offer> lastAnswered(String courseId) {
        return find("courseId = ?1 and answeredAt is not null order by answeredAt desc, id desc", courseId)
                .firstResultOptional();
    }

    private record From(String courseId, Origin origin) {}

    /** Of the last that was answered, by the courses' ids. */
    static Map<String, Origin> origins() {
        var origins = new HashMap<String, Origin>();
        find("select o.courseId, o.origin from Offer o where o.answeredAt is not null order by o.answeredAt, o.id")
                .project(From.class)
                .list()
                .forEach(from -> origins.put(from.courseId(), from.origin()));
        return origins;
    }

    static Offer create(Course course, Origin origin, String hash, Collection<Document> documents, Instant now) {
        var offer = new Offer();
        offer.courseId = course.id();
        offer.origin = origin;
        offer.title = course.title();
        offer.hash = hash;
        offer.cameAt = now;
        offer.waiting = true;
        offer.files = new HashMap<>();
        documents.forEach(document -> offer.files.put(document.path(), StoredFile.store(document.bytes())));
        offer.persist();
        return offer;
    }

    /** Whether it waited until now: of several who answer at once one has. */
    static boolean answer(String courseId, long id, Instant now) {
        return update(
                        "waiting = null, answeredAt = ?1 where id = ?2 and courseId = ?3 and waiting = true",
                        now,
                        id,
                        courseId)
                == 1;
    }

    /** Another one has come since. */
    static void withdraw(String courseId) {
        delete("courseId = ?1 and waiting = true", courseId);
    }

    /** That it came stays known. */
    void forgetFiles() {
        files.clear();
    }
}
