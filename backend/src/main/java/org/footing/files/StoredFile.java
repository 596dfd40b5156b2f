package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file by what is in it. Storing the same bytes twice keeps them once. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends PanacheEntityBase {

    /** In hexadecimal. */
    @Id
    public String sha256;

    public long bytes;

    /** Stores the bytes where they are new, and names them. */
    public static String store(byte[] bytes) {
        var name = sha256(bytes);
        if (findById(name) == null) {
            var file = new StoredFile();
            file.sha256 = name;
            file.bytes = bytes.length;
            file.persist();
            FileChunk.cut(name, bytes);
        }
        return name;
    }

    /** The bytes of each file that is there, by its name. */
    public static Map<String, byte[]> read(Collection<String> names) {
        var chunks = FileChunk.of(names).stream()
                .collect(Collectors.groupingBy(chunk -> chunk.sha256, TreeMap::new, Collectors.toList()));
        return chunks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> joined(entry.getValue())));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] joined(Collection<FileChunk> inOrder) {
        var all = new ByteArrayOutputStream();
        inOrder.forEach(chunk -> all.writeBytes(chunk.bytes));
        return all.toByteArray();
    }
}
