package org.footing.web.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.footing.identity.SchoolKey;

/**
 * How OpenID Connect is spoken with Keycloak. A tenant is made at its first use, so that the program starts without Keycloak; and
 * for what {@link KeycloakFlow} asks alone, so that on every other page nothing but our own session counts.
 */
@ApplicationScoped
class KeycloakTenants implements TenantConfigResolver {

    /** In the context of a request that {@link KeycloakFlow} handles. */
    static final String ASKED = "footing.keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What two clocks may be apart. */
    private static final int SKEW_SECONDS = 30;

    /** By whether the browser's connection is encrypted: behind a proxy the framework could not know. */
    private final Map<Boolean, OidcTenantConfig> tenants = new ConcurrentHashMap<>();

    @Inject
    Keycloak keycloak;

    @Inject
    SchoolKey key;

    /** First asked by the page, on its own thread, which may wait for the school's key. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
        if (context.get(ASKED) == null) {
            return Uni.createFrom().nullItem();
        }
        Connection connection = context.get(Connection.KEY);
        return Uni.createFrom().item(tenants.computeIfAbsent(connection.secure(), this::tenant));
    }

    /** The keys of what it puts into cookies come from the school's own: every node can read what another wrote. */
    private OidcTenantConfig tenant(boolean secure) {
        return OidcTenantConfig.builder()
                .tenantId(secure ? "keycloak-tls" : "keycloak")
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(keycloak.issuer())
                .clientId(keycloak.client())
                .credentials(keycloak.secret())
                .connectionTimeout(PATIENCE)
                .token()
                .issuer(keycloak.issuer())
                .lifespanGrace(SKEW_SECONDS)
                .end()
                .roles(Source.idtoken)
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(secret("oidc-session"))
                .end()
                .authentication()
                .redirectPath(Keycloak.CALLBACK)
                .removeRedirectParameters(false)
                .pkceRequired()
                .nonceRequired()
                .stateSecret(secret("oidc-state"))
                .scopes("profile")
                .cookieForceSecure(secure)
                .forceRedirectHttpsScheme(secure)
                .end()
                .build();
    }

    /** 32 characters that nobody can know who does not know the school's key. */
    private String secret(String purpose) {
        return key.sign(purpose, "").substring(1, 33);
    }
}
