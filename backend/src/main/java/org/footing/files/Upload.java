package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** A file that somebody handed in for something. Who else may see it is asked of that something. */
@Entity
public class Upload extends PanacheEntity {

    /** What a file was handed in for. */
    public enum Purpose {
        /** A response of a quiz. */
        ATTEMPT,
        /** A treatment record. */
        RECORD
    }

    private static final int LONGEST_NAME = 200;

    /** In its address: random, and no more than a name. */
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    /** Of what it was handed in for. */
    @Column(name = "purpose_id")
    public long purposeId;

    public String sha256;

    /** As its owner calls it. */
    @Column(name = "file_name")
    public String fileName;

    @Column(name = "media_type")
    public String mediaType;

    public long bytes;

    /** What it shows, in words; empty where none were asked for. */
    public String caption;

    /** How many pictures stand for it on a page: see {@link PageImage}. */
    public int pages;

    @Column(name = "uploaded_at")
    public Instant uploadedAt;

    public static Optional<Upload> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** A file that the viewer handed in for this. */
    public static Optional<Upload> of(Viewer viewer, Purpose purpose, long purposeId, String name) {
        return find(
                        "name = ?1 and person.id = ?2 and purpose = ?3 and purposeId = ?4",
                        name,
                        viewer.personId(),
                        purpose,
                        purposeId)
                .firstResultOptional();
    }

    /** Bytes that a person has handed in so far. */
    static long sum(Viewer viewer) {
        return find("select coalesce(sum(u.bytes), 0) from Upload u where u.person.id = ?1", viewer.personId())
                .project(Long.class)
                .singleResult();
    }

    /** What was handed in for this, the oldest first. */
    public static List<Upload> of(Purpose purpose, long purposeId) {
        return list("purpose = ?1 and purposeId = ?2 order by id", purpose, purposeId);
    }

    /** Everything that a person handed in, and what has come of what is on its way; the names of the bytes, which may be others' too. */
    public static Set<String> removeAll(Person person) {
        UnfinishedUpload.remove(UnfinishedUpload.list("person", person));
        return remove(list("person", person));
    }

    /** Everything that was handed in for these, the same way. */
    public static Set<String> removeAll(Purpose purpose, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        UnfinishedUpload.remove(UnfinishedUpload.list("purpose = ?1 and purposeId in ?2", purpose, ids));
        return remove(list("purpose = ?1 and purposeId in ?2", purpose, ids));
    }

    /** This one, the same way. */
    public Set<String> remove() {
        return remove(List.of(this));
    }

    private static Set<String> remove(List<Upload> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var ids = some.stream().map(upload -> upload.id).toList();
        var names = Stream.concat(
                        some.stream().map(upload -> upload.sha256),
                        PageImage.ofAll(ids).stream().map(image -> image.sha256))
                .collect(Collectors.toSet());
        PageImage.removeAll(ids);
        delete("id in ?1", ids);
        return names;
    }

    /** @param name in its address */
    static Upload keep(Viewer viewer, String name, Target target, String fileName, Stored stored, Instant now) {
        var upload = new Upload();
        upload.name = name;
        upload.person = viewer.person();
        upload.purpose = target.purpose();
        upload.purposeId = target.id();
        upload.sha256 = stored.sha256();
        upload.fileName = plain(fileName, stored.type());
        upload.mediaType = stored.type();
        upload.bytes = stored.bytes();
        upload.caption = target.caption();
        upload.pages = stored.pages().size();
        upload.uploadedAt = now;
        upload.persist();
        PageImage.keep(upload, stored.pages());
        return upload;
    }

    /**
     * Bytes that are there already.
     *
     * @param pages names of the pictures that stand for them
     */
    record Stored(String sha256, String type, long bytes, List<String> pages) {}

    /** The last part of a path, without signs that steer a terminal or a line of text. */
    static String kept(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return cut(last.replaceAll("[\\p{C}\"]", "").replaceAll("^\\.+", "").strip());
    }

    /** With the ending of what is in it. */
    private static String plain(String given, String mediaType) {
        var kept = kept(given);
        var endings = MediaKind.endings(mediaType);
        var ending = endings.stream()
                .filter(known -> kept.toLowerCase(Locale.ROOT).endsWith(known))
                .findFirst();
        var bare = ending.map(known -> kept.substring(0, kept.length() - known.length()))
                .orElse(kept);
        return (bare.isEmpty() ? "file" : bare) + ending.orElse(endings.get(0));
    }

    /** Never through the middle of a letter. */
    private static String cut(String name) {
        return name.codePoints()
                .limit(LONGEST_NAME / 2 - 10)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
