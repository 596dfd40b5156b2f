package org.footing.web.certificate;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges as another program sees them, which has nothing of this one but its answers. */
@QuarkusTest
class BadgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 32;

    @Inject
    CalmSchool school;

    private String student;
    private String certificate;

    @BeforeEach
    void aStudentWithACertificate() {
        student = session(school.graduate("Amara Berg", school.tutor()));
        certificate = next(holding(student).formParam("nameShown", "").post(CalmSchool.COURSE + "/certificate"));
    }

    @Test
    void itIsCheckedByThePublishedKeyAlone() throws Exception {
        var badge = badge();
        var header = json(badge.split("\\.")[0]);
        assertEquals("ES256", header.get("alg").asText());
        assertEquals("JWT", header.get("typ").asText());
        assertFalse(header.get("jwk").has("d"), "the secret half stays here");
        var key = published(header.at("/jwk/kid").asText());
        assertEquals(key.get("x"), header.at("/jwk/x"));

        assertTrue(signed(badge, key));
        var changed = badge.charAt(badge.length() / 2) == 'A' ? 'B' : 'A';
        var forged = badge.substring(0, badge.length() / 2) + changed + badge.substring(badge.length() / 2 + 1);
        assertFalse(signed(forged, key));
    }

    @Test
    void itSaysWhatTheCertificateSays() throws Exception {
        var claims = json(badge().split("\\.")[1]);
        var serial = certificate.substring(certificate.lastIndexOf('/') + 1);
        assertTrue(claims.get("jti").asText().endsWith("/verify/" + serial));
        assertEquals(claims.get("id"), claims.get("jti"));
        assertEquals(claims.at("/issuer/id"), claims.get("iss"));
        assertEquals(claims.at("/credentialSubject/id"), claims.get("sub"));
        assertTrue(claims.get("nbf").isNumber());
        assertEquals("OpenBadgeCredential", claims.at("/type/1").asText());
        assertEquals(
                "https://www.w3.org/ns/credentials/v2", claims.at("/@context/0").asText());
        assertEquals(
                "Calm hands", claims.at("/credentialSubject/achievement/name").asText());
        assertTrue(claims.at("/credentialSubject/achievement/criteria/narrative")
                .asText()
                .contains("Calm hands"));
    }

    @Test
    void theNameIsInItOnlyIfTheStudentAgreed() throws Exception {
        assertFalse(json(badge().split("\\.")[1]).toString().contains("Amara"));
        next(holding(student).formParam("shown", "yes").post(certificate + "/name"));
        assertEquals(
                "Amara Berg",
                json(badge().split("\\.")[1])
                        .at("/credentialSubject/identifier/0/identityHash")
                        .asText());
    }

    private String badge() {
        var answer = holding(student).get(certificate + "/badge");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/vc+jwt"), answer.contentType());
        return answer.asString();
    }

    private static JsonNode published(String id) throws JsonProcessingException {
        for (var key : JSON.readTree(anybody().get("/.well-known/jwks.json").asString())
                .get("keys")) {
            if (key.get("kid").asText().equals(id)) {
                assertFalse(key.has("d"), "the secret half stays here");
                return key;
            }
        }
        throw new AssertionError("no key " + id);
    }

    private static boolean signed(String badge, JsonNode key) throws GeneralSecurityException {
        var cut = badge.lastIndexOf('.');
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key(key));
        check.update(badge.substring(0, cut).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(badge.substring(cut + 1)));
    }

    private static PublicKey key(JsonNode key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(key.get("x")), number(key.get("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode coordinate) {
        var bytes = Base64.getUrlDecoder().decode(coordinate.asText());
        assertEquals(BYTES, bytes.length);
        return new BigInteger(1, bytes);
    }

    private static JsonNode json(String part) throws JsonProcessingException {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
