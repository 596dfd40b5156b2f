package org.footing.web.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.footing.web.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakTest {

    private static final String HERE = "http://localhost:8180";
    private static final String THERE = "https://id.school.example";
    private static final String KNOWN = "development-only-footing";

    @Test
    void aSchoolWithItsOwnSecretStartsEverywhere() {
        assertDoesNotThrow(() -> keycloak(THERE + "/", "a secret of its own").check(true));
    }

    @Test
    void whoKeepsPasswordsHereNeedsNothing() {
        var local = new Keycloak(
                "local", Optional.empty(), "footing", "footing", Optional.empty(), "footing-admin", Optional.empty());

        local.check(true);
        assertFalse(local.on());
        assertEquals(Optional.empty(), local.formTarget());
    }

    @Test
    void theSecretsOfTheSampleRealmStayOnThisMachine() {
        keycloak(HERE, KNOWN).check(false);

        assertRefused("known to everybody", keycloak(HERE, KNOWN), true);
        assertRefused("known to everybody", keycloak(THERE, KNOWN), false);
    }

    @Test
    void passwordsDoNotCrossANetworkInPlainText() {
        assertRefused("must begin with https", keycloak("http://id.school.example", "a secret"), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id.school.example", "https://", "ftp://id.school.example", "https://id.school.example/?a=b"})
    void whatIsNoAddressIsRefused(String address) {
        assertRefused("is an address like", keycloak(address, "a secret"), false);
    }

    @Test
    void withoutAddressOrSecretNobodyCouldSignIn() {
        var without = new Keycloak(
                "keycloak",
                Optional.of(THERE),
                "footing",
                "footing",
                Optional.empty(),
                "footing-admin",
                Optional.empty());

        assertRefused("are needed", without, false);
    }

    @Test
    void anotherWayToSignInIsRefused() {
        var other = new Keycloak(
                "ldap", Optional.empty(), "footing", "footing", Optional.empty(), "footing-admin", Optional.empty());

        assertRefused("local or keycloak, not ldap", other, false);
    }

    @Test
    void formsMayLeadToItsOriginAlone() {
        var keycloak = keycloak(THERE + ":8443/auth/", "a secret");

        assertEquals(Optional.of(THERE + ":8443"), keycloak.formTarget());
        assertEquals(THERE + ":8443/auth/realms/footing", keycloak.issuer());
    }

    @Test
    void whoLeavesIsToldByWhatKeycloakSaid() {
        assertEquals(
                THERE + "/realms/footing/protocol/openid-connect/logout?client_id=footing"
                        + "&post_logout_redirect_uri=https%3A%2F%2Fschool.example%2Flogin&id_token_hint=e.y.J&state=idle",
                keycloak(THERE, "a secret")
                        .logout(Optional.of("e.y.J"), "https://school.example/login", Optional.of("idle")));
    }

    private static void assertRefused(String words, Keycloak keycloak, boolean others) {
        var refused = assertThrows(CannotStart.class, () -> keycloak.check(others));
        assertTrue(refused.toString().contains(words), refused::toString);
    }

    private static Keycloak keycloak(String url, String secret) {
        return new Keycloak(
                "keycloak",
                Optional.of(url),
                "footing",
                "footing",
                Optional.of(secret),
                "footing-admin",
                Optional.empty());
    }
}
