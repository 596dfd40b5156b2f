package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** At most one MiB of a stored file, so that no single row is large. */
@Entity
@Table(name = "file_chunk")
@IdClass(FileChunk.Key.class)
class FileChunk extends PanacheEntityBase {

    static final int LARGEST = 1 << 20;

    record Key(String sha256, int n) implements Serializable {}

    @Id
    public String sha256;

    @Id
    public int n;

    public byte[] bytes;

    static void cut(String sha256, byte[] whole) {
        for (int n = 0, from = 0; from < whole.length || n == 0; n++, from += LARGEST) {
            var chunk = new FileChunk();
            chunk.sha256 = sha256;
            chunk.n = n;
            chunk.bytes = Arrays.copyOfRange(whole, from, Math.min(whole.length, from + LARGEST));
            chunk.persist();
        }
    }

    /** Without ever holding more than one piece. */
    static void cut(String sha256, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var piece = in.readNBytes(LARGEST);
            for (var n = 0; piece.length > 0; n++) {
                var chunk = new FileChunk();
                chunk.sha256 = sha256;
                chunk.n = n;
                chunk.bytes = piece;
                chunk.persistAndFlush();
                getEntityManager().detach(chunk);
                piece = in.readNBytes(LARGEST);
            }
        }
    }

    static byte[] of(String sha256, int n) {
        return find("select c.bytes from FileChunk c where c.sha256 = ?1 and c.n = ?2", sha256, n)
                .project(byte[].class)
                .singleResult();
    }

    static List<FileChunk> of(Collection<String> names) {
        return list("sha256 in ?1 order by sha256, n", names);
    }
}
