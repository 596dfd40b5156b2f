package org.footing.web.security;

import java.util.Optional;

/** A Keycloak somewhere, for tests of what speaks with it. */
public final class KeycloakAt {

    private KeycloakAt() {}

    public static Keycloak address(String url, String realm, Optional<String> adminSecret) {
        return new Keycloak(
                "keycloak", Optional.of(url), realm, "footing", Optional.of("secret"), "footing-admin", adminSecret);
    }
}
