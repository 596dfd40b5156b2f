package org.footing.progress;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BadgeKeysTest {

    @Inject
    BadgeKeys keys;

    @Test
    void whatIsSignedByOneHalfIsCheckedByTheOther() throws GeneralSecurityException {
        var pair = keys.signing(NOW);
        assertEquals(pair.open(), keys.signing(NOW).open(), "it is made once");
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.secret());
        signature.update((byte) 7);
        var signed = signature.sign();
        signature.initVerify(published().get(0));
        signature.update((byte) 7);
        assertTrue(signature.verify(signed));
    }

    @Test
    void whereItCannotBeOpenedAnotherIsMadeAndTheFirstStaysToBeCheckedBy() {
        var first = keys.signing(NOW).open();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        BadgeKey.update("privateKey = ?1", Base64.getEncoder().encodeToString(new byte[64])));
        var second = keys.signing(NOW).open();
        assertNotEquals(first, second);
        assertEquals(List.of(second, first), published().subList(0, 2));
    }

    private static List<ECPublicKey> published() {
        return QuarkusTransaction.requiringNew()
                .call(() -> BadgeKey.all().stream().map(BadgeKey::publicHalf).toList());
    }
}
