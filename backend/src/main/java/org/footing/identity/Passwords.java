package org.footing.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes, one lane, as OWASP advises. At most two at once: 120 people at the door
 * together would otherwise need 2 GB.
 */
@ApplicationScoped
public class Passwords {

    private record Cost(int memoryKib, int passes) {}

    private static final Cost OURS = new Cost(19_456, 2);
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=1\\$([^$]+)\\$([^$]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Nobody's hash: checking an unknown name costs what checking a known one costs. */
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore gate = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    public Passwords() {
        this(PATIENCE);
    }

    /** @param patience how long somebody waits for their turn */
    Passwords(Duration patience) {
        this.patience = patience;
    }

    /** In PHC string form, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        OURS.memoryKib(),
                        OURS.passes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(guarded(password, salt, OURS)));
    }

    /**
     * Whether the password fits the hash, which says itself what it cost; without a hash always false, after the same time.
     *
     * @throws IllegalArgumentException if it is no hash of Argon2id with one lane
     */
    public boolean matches(String password, Optional<String> hash) {
        var parts = HASH.matcher(hash.orElse(NOBODY));
        if (!parts.matches()) {
            throw new IllegalArgumentException("no hash of Argon2id with one lane");
        }
        var cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        var decoder = Base64.getDecoder();
        var same = MessageDigest.isEqual(
                decoder.decode(parts.group(4)), guarded(password, decoder.decode(parts.group(3)), cost));
        return same && hash.isPresent();
    }

    private byte[] guarded(String password, byte[] salt, Cost cost) {
        try {
            if (!gate.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        try {
            return argon2id(password, salt, cost);
        } finally {
            gate.release();
        }
    }

    private static byte[] argon2id(String password, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /** Too many people at the door at once; those who wait longest are asked to come back. */
    public static class Overloaded extends RuntimeException {}
}
