package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the program must know in plain words later, such as the password of a mail server: AES-256-GCM with a key that stands
 * neither in the database nor in a backup. It comes from {@code footing.secrets.key}, else from a file in the data folder that is
 * made when it is first needed. Several nodes need the setting: each has a folder of its own.
 */
@ApplicationScoped
public class Secrets {

    static final String FILE = "secrets.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int PROOF_BITS = 128;

    /** As OWASP asks of PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
    private static final int ROUNDS = 600_000;

    /** The passphrase is long and this school's own; what it seals stands in this school's database alone. */
    private static final byte[] SALT = "footing secrets 1".getBytes(StandardCharsets.US_ASCII);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<String> passphrase;
    private final Path file;
    private volatile @Nullable SecretKeySpec known;

    @Inject
    Secrets(
            @ConfigProperty(name = "footing.secrets.key") Optional<String> passphrase,
            @ConfigProperty(name = "footing.data", defaultValue = "./data") Path data) {
        this.passphrase = passphrase;
        this.file = data.resolve(FILE);
    }

    /** @return in base64: a nonce, then what was sealed with its proof */
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(joined(nonce, sealed.orElseThrow()));
    }

    /** Empty when it was sealed with another key, or changed. */
    public Optional<String> open(String sealed) {
        var all = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(PROOF_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (javax.crypto.AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private SecretKeySpec key() throws GeneralSecurityException {
        var key = known;
        if (key == null) {
            key = new SecretKeySpec(passphrase.isPresent() ? derived(passphrase.get()) : ofFile(), "AES");
            known = key;
        }
        return key;
    }

    private static byte[] derived(String passphrase) throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase.toCharArray(), SALT, ROUNDS, KEY_BYTES * Byte.SIZE);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }

    private synchronized byte[] ofFile() {
        try {
            make();
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** For its owner alone; one that is there stays. */
    private void make() throws IOException {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(folder, FILE, ".new");
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException there) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
