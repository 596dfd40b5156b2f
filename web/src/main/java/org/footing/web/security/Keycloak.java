package org.footing.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.web.CannotStart;

/** Where the school's Keycloak is, if people sign in there ({@code footing.login=keycloak}), and who the program is to it. */
@ApplicationScoped
public class Keycloak {

    /** Where it sends browsers back to, behind the origin of this program. */
    public static final String CALLBACK = "/login/keycloak/callback";

    /** Stand in docs/keycloak/footing-realm.json, for everybody to read. */
    private static final Set<String> DEVELOPMENT_SECRETS = Set.of("development-only-footing", "development-only-admin");

    private final String login;
    private final Optional<String> url;
    private final Optional<String> secret;
    private final Optional<String> adminSecret;
    private final Optional<String> formTarget;
    private final String realm;
    private final String client;
    private final String adminClient;

    @Inject
    Keycloak(
            @ConfigProperty(name = "footing.login") String login,
            @ConfigProperty(name = "footing.keycloak.url") Optional<String> url,
            @ConfigProperty(name = "footing.keycloak.realm") String realm,
            @ConfigProperty(name = "footing.keycloak.client") String client,
            @ConfigProperty(name = "footing.keycloak.secret") Optional<String> secret,
            @ConfigProperty(name = "footing.keycloak.admin-client") String adminClient,
            @ConfigProperty(name = "footing.keycloak.admin-secret") Optional<String> adminSecret) {
        this.login = login;
        this.url = url.map(given -> given.strip().replaceFirst("/+$", ""));
        this.realm = realm;
        this.client = client;
        this.secret = secret;
        this.adminClient = adminClient;
        this.adminSecret = adminSecret;
        this.formTarget = this.url.filter(known -> on()).map(known -> known.replaceFirst("(://[^/]*)/.*", "$1"));
    }

    /** Whether people sign in by it. */
    public boolean on() {
        return login.equals("keycloak");
    }

    /** Whether it is known here: accounts can be linked before people sign in by them. */
    public boolean known() {
        return url.isPresent();
    }

    /** Without a slash at its end. */
    public String url() {
        return url.orElseThrow();
    }

    public String realm() {
        return realm;
    }

    public String client() {
        return client;
    }

    public String secret() {
        return secret.orElseThrow();
    }

    public String adminClient() {
        return adminClient;
    }

    /** Absent when the program is only to sign people in. */
    public Optional<String> adminSecret() {
        return adminSecret;
    }

    /** As it stands in every token, and with each person's account. */
    public String issuer() {
        return url() + "/realms/" + encoded(realm);
    }

    /** Whether people sign in by it and the program may make accounts there. */
    public boolean administered() {
        return on() && adminSecret.isPresent();
    }

    /** Where it says what it is called and where its parts are (OpenID Connect Discovery 1.0). */
    public String discovery() {
        return issuer() + "/.well-known/openid-configuration";
    }

    /** Where browsers are sent to sign in. */
    public String authorization() {
        return protocol() + "auth";
    }

    /** Where programs ask for tokens. */
    public String tokens() {
        return protocol() + "token";
    }

    /** Of the realm's administration interface; paths begin with a slash. */
    public String administration() {
        return url() + "/admin/realms/" + encoded(realm);
    }

    private String protocol() {
        return issuer() + "/protocol/openid-connect/";
    }

    /** Where people change their password. */
    public String accountPage() {
        return issuer() + "/account";
    }

    /** Scheme, host and port of the place where forms may lead besides this program. */
    Optional<String> formTarget() {
        return formTarget;
    }

    public boolean onThisMachine() {
        return Optional.ofNullable(URI.create(url()).getHost())
                .filter(Connections::loopback)
                .isPresent();
    }

    /**
     * Where to send a browser so that Keycloak forgets the person too.
     *
     * @param idToken who leaves; without it Keycloak asks first
     * @param back an address that the realm allows after log-out
     * @param state comes back with the browser
     */
    public String logout(Optional<String> idToken, String back, Optional<String> state) {
        return protocol() + "logout?client_id=" + encoded(client) + "&post_logout_redirect_uri="
                + encoded(back)
                + idToken.map(token -> "&id_token_hint=" + token).orElse("")
                + state.map(text -> "&state=" + encoded(text)).orElse("");
    }

    /**
     * Called once at the start.
     *
     * @param others whether anybody beyond this machine could reach the program
     * @throws CannotStart if nobody could sign in with these settings, or anybody could
     */
    public void check(boolean others) {
        if (!List.of("local", "keycloak").contains(login)) {
            throw new CannotStart("footing.login is local or keycloak, not " + login + ".");
        }
        if (!on()) {
            return;
        }
        if (url.isEmpty() || secret.isEmpty()) {
            throw new CannotStart(
                    "With footing.login=keycloak the settings footing.keycloak.url and footing.keycloak.secret are needed.");
        }
        if (!url().matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new CannotStart(
                    "footing.keycloak.url is an address like https://id.school.example, not " + url() + ".");
        }
        if (url().startsWith("http:") && !onThisMachine()) {
            throw new CannotStart(
                    "footing.keycloak.url must begin with https: passwords would cross the network in plain text.");
        }
        var known = Stream.of(secret, adminSecret).flatMap(Optional::stream).anyMatch(DEVELOPMENT_SECRETS::contains);
        if (known && (others || !onThisMachine())) {
            throw new CannotStart(
                    "The secrets of the sample realm are known to everybody and are for this machine alone. Make new ones in "
                            + "Keycloak, and give them as footing.keycloak.secret and footing.keycloak.admin-secret.");
        }
    }

    /** As it may stand in a path, a query or a form. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
