package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footing.identity.Sha256;

/** A file by what is in it. Storing the same bytes twice keeps them once. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends PanacheEntityBase {

    private record Pieces(String sha256, long size) implements Content {

        @Override
        public void write(long first, long last, OutputStream out) throws IOException {
            for (var n = first / FileChunk.LARGEST; n <= last / FileChunk.LARGEST; n++) {
                var piece = (int) n;
                var start = n * FileChunk.LARGEST;
                var bytes = QuarkusTransaction.requiringNew().call(() -> FileChunk.of(sha256, piece));
                var from = Math.max(first - start, 0);
                var to = Math.min(last - start, bytes.length - 1L);
                out.write(bytes, (int) from, (int) (to - from + 1));
            }
        }
    }

    /** In hexadecimal. */
    @Id
    public String sha256;

    public long bytes;

    /** Stores the bytes where they are new, and names them. */
    public static String store(byte[] bytes) {
        var name = Sha256.of(bytes);
        if (findById(name) == null) {
            var file = new StoredFile();
            file.sha256 = name;
            file.bytes = bytes.length;
            file.persist();
            FileChunk.cut(name, bytes);
        }
        return name;
    }

    /** Stores a file of any size piece by piece where it is new, and names it. */
    static String store(Path file) {
        try {
            var name = sha256(file);
            if (findById(name) == null) {
                var stored = new StoredFile();
                stored.sha256 = name;
                stored.bytes = Files.size(file);
                stored.persist();
                FileChunk.cut(name, file);
            }
            return name;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that is there, to be read piece by piece: a film never stands in memory. */
    public static Content content(String sha256) {
        StoredFile file = findById(sha256);
        return new Pieces(sha256, file.bytes);
    }

    /** The bytes of each file that is there, by its name. */
    public static Map<String, byte[]> read(Collection<String> names) {
        var chunks = FileChunk.of(names).stream()
                .collect(Collectors.groupingBy(chunk -> chunk.sha256, TreeMap::new, Collectors.toList()));
        return chunks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> joined(entry.getValue())));
    }

    /** Removes files that nothing refers to any more. */
    public static void remove(Collection<String> names) {
        if (!names.isEmpty()) {
            FileChunk.delete("sha256 in ?1", names);
            delete("sha256 in ?1", names);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static byte[] joined(Collection<FileChunk> inOrder) {
        var all = new ByteArrayOutputStream();
        inOrder.forEach(chunk -> all.writeBytes(chunk.bytes));
        return all.toByteArray();
    }
}
