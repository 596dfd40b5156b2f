package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** A file that is on its way: how much of it has come, and what it will be. */
@Entity
@Table(name = "unfinished_upload")
class UnfinishedUpload extends PanacheEntity {

    /** Will be that of the upload. */
    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person person;

    @Enumerated(EnumType.STRING)
    public Upload.Purpose purpose;

    @Column(name = "purpose_id")
    public long purposeId;

    public String part;

    public String caption;

    @Column(name = "file_name")
    public String fileName;

    /** Of the whole file. */
    public long bytes;

    /** How many of them have come, all from the first one on. */
    public long received;

    @Column(name = "begun_at")
    public Instant begunAt;

    static Optional<UnfinishedUpload> of(Viewer viewer, String name) {
        return find("name = ?1 and person.id = ?2", name, viewer.personId()).firstResultOptional();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    static Optional<UnfinishedUpload> locked(Viewer viewer, String name) {
        return UnfinishedUpload.<UnfinishedUpload>find("name = ?1 and person.id = ?2", name, viewer.personId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of a person, the newest first. */
    static List<UnfinishedUpload> of(Viewer viewer) {
        return list("person.id = ?1 order by id desc", viewer.personId());
    }

    static List<UnfinishedUpload> begunBefore(Instant time, int most) {
        return UnfinishedUpload.<UnfinishedUpload>find("begunAt < ?1 order by id", time)
                .page(0, most)
                .list();
    }

    /** Bytes that a person's files on their way will have, but for one. */
    static long sumBut(Viewer viewer, String name) {
        return find(
                        "select coalesce(sum(u.bytes), 0) from UnfinishedUpload u where u.person.id = ?1 and u.name <> ?2",
                        viewer.personId(),
                        name)
                .project(Long.class)
                .singleResult();
    }

    static UnfinishedUpload begin(Viewer viewer, Target target, String fileName, long bytes, Instant now) {
        var upload = new UnfinishedUpload();
        upload.name = Token.random().text();
        upload.person = viewer.person();
        upload.purpose = target.purpose();
        upload.purposeId = target.id();
        upload.part = target.part();
        upload.caption = target.caption();
        upload.fileName = fileName;
        upload.bytes = bytes;
        upload.begunAt = now;
        upload.persist();
        return upload;
    }

    void add(byte[] piece) {
        UnfinishedPiece.keep(this, received, piece);
        received += piece.length;
    }

    Target target() {
        return new Target(purpose, purposeId, part, caption);
    }

    static void remove(List<UnfinishedUpload> some) {
        some.forEach(UnfinishedPiece::removeAll);
        some.forEach(upload -> upload.delete());
    }
}
