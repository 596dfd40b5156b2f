package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** At most one MiB of a file that is on its way, as it came. */
@Entity
@Table(name = "unfinished_piece")
@IdClass(UnfinishedPiece.Key.class)
class UnfinishedPiece extends PanacheEntityBase {

    static final int LARGEST = 1 << 20;

    record Key(long uploadId, long firstByte) implements Serializable {}

    @Id
    @Column(name = "upload_id")
    public long uploadId;

    /** Where in the file it stands, from 0. */
    @Id
    @Column(name = "first_byte")
    public long firstByte;

    public byte[] bytes;

    /** Where the pieces of a file stand, in order. */
    static List<Long> places(UnfinishedUpload upload) {
        return find("select p.firstByte from UnfinishedPiece p where p.uploadId = ?1 order by p.firstByte", upload.id)
                .project(Long.class)
                .list();
    }

    static Optional<byte[]> of(UnfinishedUpload upload, long firstByte) {
        return find(
                        "select p.bytes from UnfinishedPiece p where p.uploadId = ?1 and p.firstByte = ?2",
                        upload.id,
                        firstByte)
                .project(byte[].class)
                .firstResultOptional();
    }

    static void keep(UnfinishedUpload upload, long firstByte, byte[] bytes) {
        var piece = new UnfinishedPiece();
        piece.uploadId = upload.id;
        piece.firstByte = firstByte;
        piece.bytes = bytes;
        piece.persist();
    }

    static void removeAll(UnfinishedUpload upload) {
        delete("uploadId", upload.id);
    }
}
