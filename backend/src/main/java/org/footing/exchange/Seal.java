package org.footing.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts an archive with a passphrase, and tells whether it was changed: a head, salt, counter, AES-256 in counter mode, and behind
 * it HMAC-SHA-256 of all before. Both keys come from the passphrase by PBKDF2 with as many rounds as OWASP asks for (Password
 * Storage Cheat Sheet, 2023).
 */
final class Seal {

    private static final byte[] HEAD = "FOOTING SEALED 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int COUNTER = 16;
    private static final int HEAD_BYTES = HEAD.length + SALT + COUNTER;
    private static final int PROOF = 32;
    private static final int ROUNDS = 600_000;
    private static final int KEY_BYTES = 32;
    private static final int AT_ONCE = 1 << 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cipher cipher;
    private final Mac proof;

    private Seal(String passphrase, byte[] salt, byte[] counter, int mode) {
        try {
            var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 2 * KEY_BYTES * Byte.SIZE);
            var keys = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys, 0, KEY_BYTES, "AES"), new IvParameterSpec(counter));
            proof = Mac.getInstance("HmacSHA256");
            proof.init(new SecretKeySpec(keys, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static boolean isOn(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(HEAD.length), HEAD);
        }
    }

    /** What is written to it arrives encrypted; closing it writes the proof and leaves the stream beneath open. */
    static OutputStream closing(OutputStream out, String passphrase) throws IOException {
        var salt = random(SALT);
        var counter = random(COUNTER);
        var seal = new Seal(passphrase, salt, counter, Cipher.ENCRYPT_MODE);
        for (var part : new byte[][] {HEAD, salt, counter}) {
            out.write(part);
            seal.proof.update(part);
        }
        return seal.new Sealing(out);
    }

    private final class Sealing extends FilterOutputStream {

        private boolean closed;

        Sealing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var sealed = cipher.update(bytes, from, length);
            if (sealed != null) {
                proof.update(sealed);
                out.write(sealed);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                out.write(proof.doFinal());
                out.flush();
            }
        }
    }

    /**
     * Writes what was sealed into another file.
     *
     * @throws BadArchive if the passphrase is another one, or the file was changed
     */
    static void open(Path file, String passphrase, Path opened) throws IOException {
        check(file, passphrase).decrypt(file, HEAD_BYTES, Files.size(file) - PROOF - HEAD_BYTES, opened);
    }

    /**
     * Reads it through.
     *
     * @return what opens it
     * @throws BadArchive if the passphrase is another one, or the file was changed
     */
    static Seal check(Path file, String passphrase) throws IOException {
        var length = Files.size(file) - PROOF;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            if (length < HEAD_BYTES) {
                throw new EOFException(file + " is too short");
            }
            var all = in.readNBytes(HEAD_BYTES);
            var salt = Arrays.copyOfRange(all, HEAD.length, HEAD.length + SALT);
            var counter = Arrays.copyOfRange(all, HEAD.length + SALT, HEAD_BYTES);
            var seal = new Seal(passphrase, salt, counter, Cipher.DECRYPT_MODE);
            seal.proof.update(all);
            seal.check(in, length - HEAD_BYTES, file);
            return seal;
        }
    }

    private void decrypt(Path file, long from, long length, Path opened) throws IOException {
        var left = length;
        var buffer = new byte[AT_ONCE];
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var out = new BufferedOutputStream(Files.newOutputStream(opened))) {
            in.skipNBytes(from);
            while (left > 0) {
                var read = in.readNBytes(buffer, 0, (int) Math.min(AT_ONCE, left));
                out.write(cipher.update(buffer, 0, read));
                left -= read;
            }
        }
    }

    private void check(InputStream in, long length, Path file) throws IOException {
        var left = length;
        var buffer = new byte[AT_ONCE];
        while (left > 0) {
            var read = in.readNBytes(buffer, 0, (int) Math.min(AT_ONCE, left));
            proof.update(buffer, 0, read);
            left -= read;
        }
        if (!MessageDigest.isEqual(proof.doFinal(), in.readNBytes(PROOF))) {
            throw new BadArchive(
                    file + " was sealed with another key, or changed since. The key is in FOOTING_BACKUPS_KEY.");
        }
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
