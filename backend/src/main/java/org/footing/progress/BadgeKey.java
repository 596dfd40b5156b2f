package org.footing.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Secrets;

/**
 * A pair of keys on the curve P-256: what the school signs badges with, and by what everybody checks them. One that was used stays,
 * or what it signed could not be checked any more.
 */
@Entity
@Table(name = "badge_key")
public class BadgeKey extends PanacheEntity {

    private static final String CURVE = "secp256r1";

    /** X.509 in base64. */
    @Column(name = "public_key")
    String publicKey;

    /** PKCS #8 in base64, sealed by {@link Secrets}. */
    @Column(name = "private_key")
    String privateKey;

    @Column(name = "made_at")
    public Instant madeAt;

    /** The newest first. */
    public static List<BadgeKey> all() {
        return list("order by id desc");
    }

    static BadgeKey make(Secrets secrets, Instant now) {
        var pair = pair();
        var key = new BadgeKey();
        key.publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        key.privateKey = secrets.seal(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        key.madeAt = now;
        key.persist();
        return key;
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public ECPublicKey publicHalf() {
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty where it was sealed on another machine, whose key is not here. */
    Optional<ECPrivateKey> privateHalf(Secrets secrets) {
        return secrets.open(privateKey).map(text -> {
            try {
                return (ECPrivateKey)
                        KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decoded(text)));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
