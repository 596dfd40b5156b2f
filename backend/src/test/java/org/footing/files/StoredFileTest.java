package org.footing.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
@TestTransaction
class StoredFileTest {

    private static final int MIB = 1 << 20;

    @Test
    void aFileIsNamedByItsSha256() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                StoredFile.store("abc".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theSameBytesAreKeptOnce() {
        var name = StoredFile.store(bytes(1, 2 * MIB));
        assertEquals(name, StoredFile.store(bytes(1, 2 * MIB)));
        assertEquals(1, StoredFile.count("sha256", name));
        assertEquals(2, FileChunk.count("sha256", name));
    }

    @Test
    void aLargeFileComesBackFromItsChunksAsItWas() {
        var bytes = bytes(2, 2 * MIB + 12_345);
        var name = StoredFile.store(bytes);
        FileChunk.flush();
        FileChunk.getEntityManager().clear();
        assertEquals(
                List.of(MIB, MIB, 12_345),
                FileChunk.of(List.of(name)).stream()
                        .map(chunk -> chunk.bytes.length)
                        .toList());
        assertArrayEquals(bytes, StoredFile.read(List.of(name)).get(name));
        assertEquals(bytes.length, StoredFile.<StoredFile>findById(name).bytes);
    }

    @Test
    void aFileOfJustOneMebibyteIsOneChunk() {
        var name = StoredFile.store(bytes(3, MIB));
        assertEquals(1, FileChunk.count("sha256", name));
        assertEquals(MIB, read(name).length);
    }

    @Test
    void anEmptyFileIsAFileToo() {
        assertEquals(0, read(StoredFile.store(new byte[0])).length);
    }

    @Test
    void severalFilesAreReadTogetherAndUnknownOnesAreNotThere() {
        var one = StoredFile.store(bytes(4, 10));
        var other = StoredFile.store(bytes(5, MIB + 1));
        var read = StoredFile.read(List.of(other, "0".repeat(64), one));
        assertEquals(Set.of(one, other), read.keySet());
        assertArrayEquals(bytes(4, 10), read.get(one));
        assertArrayEquals(bytes(5, MIB + 1), read.get(other));
    }

    @Test
    void whoAsksForNothingGetsNothing() {
        assertTrue(StoredFile.read(List.of()).isEmpty());
    }

    private static byte[] read(String name) {
        FileChunk.flush();
        FileChunk.getEntityManager().clear();
        return StoredFile.read(List.of(name)).getOrDefault(name, new byte[] {-1});
    }

    private static byte[] bytes(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
