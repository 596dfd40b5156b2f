package org.footing.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import org.footing.identity.Secrets;

/**
 * The school's keys for badges. The first is made when the first badge is; another where the ones that are there cannot be opened,
 * since the school was brought here from a backup without its secrets.
 */
@ApplicationScoped
@Transactional
public class BadgeKeys {

    /** To sign with. */
    public record Pair(ECPublicKey open, ECPrivateKey secret) {

        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }

    @Inject
    Secrets secrets;

    public Pair signing(Instant now) {
        return BadgeKey.all().stream()
                .flatMap(key -> key.privateHalf(secrets).map(secret -> new Pair(key.publicHalf(), secret)).stream())
                .findFirst()
                .orElseGet(() -> made(now));
    }

    private Pair made(Instant now) {
        var key = BadgeKey.make(secrets, now);
        return new Pair(key.publicHalf(), key.privateHalf(secrets).orElseThrow());
    }
}
