package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** A file that somebody handed in for something. Who else may see it is asked of that something. */
@Entity
public class Upload extends PanacheEntity {

    /** What a file was handed in for. */
    public enum Purpose {
        ATTEMPT
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

    /** Everything that a person handed in; the names of the bytes, which may be others' too. */
    public static Set<String> removeAll(Person person) {
        var all = Upload.<Upload>list("person", person);
        delete("person", person);
        return all.stream().map(upload -> upload.sha256).collect(Collectors.toSet());
    }

    static Upload keep(
            Viewer viewer,
            Purpose purpose,
            long purposeId,
            String sha256,
            String fileName,
            String mediaType,
            long bytes,
            Instant now) {
        var upload = new Upload();
        upload.name = Token.random().text();
        upload.person = viewer.person();
        upload.purpose = purpose;
        upload.purposeId = purposeId;
        upload.sha256 = sha256;
        upload.fileName = plain(fileName, mediaType);
        upload.mediaType = mediaType;
        upload.bytes = bytes;
        upload.uploadedAt = now;
        upload.persist();
        return upload;
    }

    /** The last part of a path, without signs that steer a terminal or a line of text, and with the ending of what is in it. */
    private static String plain(String given, String mediaType) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var kept = last.replaceAll("[\\p{C}\"]", "").replaceAll("^\\.+", "").strip();
        var endings = MediaKind.endings(mediaType);
        var ending = endings.stream()
                .filter(known -> kept.toLowerCase(Locale.ROOT).endsWith(known))
                .findFirst();
        var bare = ending.map(known -> kept.substring(0, kept.length() - known.length()))
                .orElse(kept);
        return cut(bare.isEmpty() ? "file" : bare) + ending.orElse(endings.get(0));
    }

    /** Never through the middle of a letter. */
    private static String cut(String name) {
        return name.codePoints()
                .limit(LONGEST_NAME / 2 - 10)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
