package org.footing.web.security;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.footing.identity.Account;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way through Keycloak and back: the authorization code flow with PKCE (RFC 7636), a nonce and a state of its own for each
 * sign-in that a browser begins. Its cookies end when somebody is back; from then on our own session alone counts.
 */
@ApplicationScoped
public class KeycloakFlow {

    private static final Logger LOG = Logger.getLogger(KeycloakFlow.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration KNOCK = Duration.ofSeconds(3);
    private static final String GROUPS = "groups";
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    /** Why nobody was proved. */
    public enum Trouble {
        /** Keycloak does not answer, or not as it should. */
        UNREACHABLE,
        /** Nobody set out like that from this browser, or somebody is back already. */
        STALE,
        /** Keycloak, or what it says, was not accepted: wrong issuer, wrong client, clocks too far apart, or the person declined. */
        REFUSED
    }

    /** Nobody was proved. */
    public static class NotProved extends RuntimeException {

        public final Trouble trouble;

        NotProved(Trouble trouble, @Nullable Throwable cause) {
            super(trouble.name(), cause);
            this.trouble = trouble;
        }
    }

    /**
     * Somebody whom Keycloak has just proved.
     *
     * @param idToken its word for it
     * @param wish what the browser wanted when it set out
     * @param groups they are in; absent where Keycloak says nothing of groups
     */
    public record Proved(Account account, String idToken, Wish wish, Optional<Set<String>> groups) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(KNOCK).build();

    @Inject
    Keycloak keycloak;

    @Inject
    HttpAuthenticator authenticator;

    /**
     * @return where to send the browser
     * @throws NotProved when Keycloak does not answer
     */
    public String begin(RoutingContext context, Wish wish) {
        if (!answers()) {
            throw new NotProved(Trouble.UNREACHABLE, null);
        }
        context.put(KeycloakTenants.ASKED, true);
        try {
            var place = place(authenticator.getChallenge(context).await().atMost(PATIENCE));
            wish.keep(context, state(place));
            return place;
        } catch (RuntimeException broken) {
            LOG.warnf("Nobody can be sent to Keycloak: %s", broken.getMessage());
            throw new NotProved(Trouble.UNREACHABLE, broken);
        }
    }

    /** @throws NotProved when there is nobody to let in */
    public Proved finish(RoutingContext context) {
        var wish = state(context)
                .flatMap(state -> Wish.take(context, state))
                .orElseThrow(() -> new NotProved(Trouble.STALE, null));
        context.put(KeycloakTenants.ASKED, true);
        try {
            var identity = authenticator.attemptAuthentication(context).await().atMost(PATIENCE);
            if (identity == null) {
                throw new NotProved(Trouble.STALE, null);
            }
            forgetCookies(context);
            var token = (JsonWebToken) identity.getPrincipal();
            return new Proved(
                    account(token),
                    identity.getCredential(IdTokenCredential.class).getToken(),
                    wish,
                    Optional.of(token)
                            .filter(told -> told.containsClaim(GROUPS))
                            .map(JsonWebToken::getGroups));
        } catch (NotProved stale) {
            throw stale;
        } catch (RuntimeException refused) {
            forgetCookies(context);
            LOG.warnf("Keycloak sent somebody back who could not be let in: %s", refused.getMessage());
            throw new NotProved(answers() ? Trouble.REFUSED : Trouble.UNREACHABLE, refused);
        }
    }

    /** What is known of Keycloak is kept; without this a browser would be sent to a Keycloak that is down. */
    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(keycloak.discovery()))
                    .timeout(KNOCK)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Account account(JsonWebToken token) {
        return new Account(
                token.getIssuer(),
                token.getSubject(),
                Optional.<String>ofNullable(token.getClaim("preferred_username"))
                        .orElse(""),
                Optional.<String>ofNullable(token.getClaim("name")).orElse(""));
    }

    private static String place(ChallengeData challenge) {
        return challenge.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().toString().equalsIgnoreCase(HttpHeaders.LOCATION))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no place to send somebody to"));
    }

    private static String state(String place) {
        var matcher = STATE.matcher(place);
        if (!matcher.find()) {
            throw new IllegalStateException("no state to send somebody to Keycloak with");
        }
        return matcher.group(1);
    }

    private static Optional<String> state(RoutingContext context) {
        var given = context.queryParam("state");
        return Optional.of(given).filter(all -> all.size() == 1).map(all -> all.get(0));
    }

    /** The framework's session would let somebody in again after ours has ended. */
    private static void forgetCookies(RoutingContext context) {
        var names = context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_session"))
                .toList();
        List.copyOf(names).forEach(name -> context.response().removeCookies(name, true));
    }
}
