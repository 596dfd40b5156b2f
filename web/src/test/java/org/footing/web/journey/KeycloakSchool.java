package org.footing.web.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A sample school of its own, whose people sign in by a Keycloak. */
public class KeycloakSchool implements QuarkusTestProfile {

    private static final Path DATA = Path.of("target", "journeys", "keycloak-" + System.currentTimeMillis())
            .toAbsolutePath();

    /** A second process may look into it. */
    static final SchoolDatabase DATABASE = SchoolDatabase.fresh(DATA, ";AUTO_SERVER=TRUE");

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(DATABASE.settings());
        settings.put("footing.data", DATA.toString());
        settings.put("h2.bindAddress", "127.0.0.1");
        settings.put("footing.login", "keycloak");
        settings.put("footing.keycloak.url", KeycloakServer.running().url());
        settings.put("footing.keycloak.secret", "development-only-footing");
        settings.put("footing.keycloak.admin-secret", "development-only-admin");
        return settings;
    }
}
