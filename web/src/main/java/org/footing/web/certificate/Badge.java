package org.footing.web.certificate;

import static org.footing.web.certificate.CertificateWords.WORDS;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footing.identity.Sha256;
import org.footing.progress.BadgeKeys;
import org.footing.progress.Certificate;
import org.footing.web.page.Dates;
import org.footing.web.page.Durations;

/**
 * A certificate as an OpenBadgeCredential of Open Badges 3.0 (1EdTech), signed as a compact JWS (section 8.2 there): the claims are the
 * credential itself, the header carries the public key. Who checks it compares that with the keys that the school publishes.
 */
@RequestScoped
class Badge {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    @Inject
    BadgeKeys keys;

    @Inject
    PublicAddress addresses;

    /** @return three parts in base64 with points between them */
    String of(Certificate certificate, Instant now) {
        var pair = keys.signing(now);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .jwk(published(pair.open()))
                .build();
        try {
            var token = new SignedJWT(header, claims(certificate));
            token.sign(new ECDSASigner(pair.secret()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As everybody may have it. */
    static ECKey published(ECPublicKey key) {
        try {
            return new ECKey.Builder(Curve.P_256, key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWTClaimsSet claims(Certificate certificate) {
        var study = certificate.study;
        var school = addresses.school();
        var check = addresses.of(certificate.number());
        var claims = new JWTClaimsSet.Builder()
                .issuer(school)
                .jwtID(check)
                .subject(holder(check))
                .notBeforeTime(Date.from(certificate.issuedAt))
                .claim("@context", CONTEXT)
                .claim("id", check)
                .claim("type", List.of("VerifiableCredential", "OpenBadgeCredential"))
                .claim("name", study.title())
                .claim(
                        "issuer",
                        Map.of("id", school, "type", List.of("Profile"), "name", study.school(), "url", school))
                .claim("validFrom", certificate.issuedAt.toString())
                .claim("credentialSubject", subject(certificate, check));
        var last = certificate.validUntil;
        if (last != null) {
            var end = last.plusDays(1)
                    .atStartOfDay(certificate.enrolment.cohort.zone())
                    .toInstant();
            claims.expirationTime(Date.from(end)).claim("validUntil", end.toString());
        }
        return claims.build();
    }

    private static String holder(String check) {
        return check + "#holder";
    }

    private static Map<String, Object> subject(Certificate certificate, String check) {
        var study = certificate.study;
        return Map.of(
                "id",
                holder(check),
                "type",
                List.of("AchievementSubject"),
                "identifier",
                identifiers(certificate),
                "activityStartDate",
                study.startedOn() + "T00:00:00Z",
                "activityEndDate",
                study.completedOn() + "T00:00:00Z",
                "achievement",
                achievement(certificate));
    }

    /** The same for everybody who completes the same edition of the course. */
    private static Map<String, Object> achievement(Certificate certificate) {
        var study = certificate.study;
        var name = study.school() + '\n' + study.courseId() + '\n' + study.edition();
        return Map.of(
                "id",
                "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                "type",
                List.of("Achievement"),
                "achievementType",
                "Certificate",
                "name",
                study.title(),
                "description",
                WORDS.achievement(study.title()),
                "criteria",
                Map.of(
                        "narrative",
                        WORDS.criteria(
                                study.title(),
                                study.school(),
                                study.edition(),
                                Durations.studyTime(study.allMinutes()),
                                Dates.inFull(study.completedOn()))));
    }

    /** The name only if they agreed; of the address a hash, by which whoever knows the address can tell. */
    private static List<Map<String, Object>> identifiers(Certificate certificate) {
        var identifiers = new ArrayList<Map<String, Object>>();
        if (!certificate.publicName().isEmpty()) {
            identifiers.add(Map.of(
                    "type",
                    "IdentityObject",
                    "hashed",
                    false,
                    "identityType",
                    "name",
                    "identityHash",
                    certificate.publicName()));
        }
        var email = certificate.enrolment.person.email;
        if (email != null) {
            identifiers.add(Map.of(
                    "type",
                    "IdentityObject",
                    "hashed",
                    true,
                    "identityType",
                    "emailAddress",
                    "salt",
                    certificate.serial,
                    "identityHash",
                    "sha256$" + Sha256.of(email + certificate.serial)));
        }
        return identifiers;
    }
}
