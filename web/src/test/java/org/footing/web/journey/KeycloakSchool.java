package org.footing.web.journey;

import java.util.HashMap;
import java.util.Map;

/** The same sample school, whose people sign in by a Keycloak of its own. */
public class KeycloakSchool extends SampleSchool {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(super.getConfigOverrides());
        settings.put("footing.login", "keycloak");
        settings.put("footing.keycloak.url", KeycloakServer.running().url());
        settings.put("footing.keycloak.secret", "development-only-footing");
        settings.put("footing.keycloak.admin-secret", "development-only-admin");
        return settings;
    }
}
