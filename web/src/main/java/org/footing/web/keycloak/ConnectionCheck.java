package org.footing.web.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.footing.web.security.Keycloak;

/** Finds out what is wrong between this program and the school's Keycloak, by trying it out. Changes nothing. */
@ApplicationScoped
public class ConnectionCheck {

    /** What the service account may, and nothing more. */
    static final Set<String> RIGHTS = Set.of("manage-users", "view-users", "query-groups");

    private static final Duration SKEW = Duration.ofSeconds(30);

    /** Any would do: what is asked is whether Keycloak would go on to its form. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** One thing that is wrong, or not done by choice. */
    public enum Finding {
        UNREACHABLE,
        WRONG_REALM,
        OTHER_ISSUER,
        CLOCKS_APART,
        WRONG_SECRET,
        REDIRECT_NOT_ALLOWED,
        NO_ADMIN_SECRET,
        WRONG_ADMIN_SECRET,
        MISSING_RIGHTS
    }

    private final Calls calls = new Calls();

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    /**
     * @param origin of this program, as browsers see it
     * @return empty when all is well
     */
    public List<Finding> findings(String origin) {
        try {
            var there = calls.get(keycloak.discovery());
            return there.statusCode() == 200 ? findings(origin, there) : List.of(Finding.WRONG_REALM);
        } catch (Calls.Silent silent) {
            return List.of(Finding.UNREACHABLE);
        }
    }

    private List<Finding> findings(String origin, HttpResponse<String> there) {
        var found = new ArrayList<Finding>();
        if (!Calls.json(there.body()).path("issuer").asText().equals(keycloak.issuer())) {
            found.add(Finding.OTHER_ISSUER);
        }
        if (clocksApart(there)) {
            found.add(Finding.CLOCKS_APART);
        }
        if (secretIsWrong()) {
            found.add(Finding.WRONG_SECRET);
        }
        if (calls.get(signIn(origin)).statusCode() >= 400) {
            found.add(Finding.REDIRECT_NOT_ALLOWED);
        }
        keycloak.adminSecret()
                .ifPresentOrElse(
                        secret -> account(secret).ifPresent(found::add), () -> found.add(Finding.NO_ADMIN_SECRET));
        return found;
    }

    private boolean clocksApart(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Date")
                .flatMap(ConnectionCheck::time)
                .filter(there -> Duration.between(there.toInstant(), clock.instant())
                                .abs()
                                .compareTo(SKEW)
                        > 0)
                .isPresent();
    }

    private static Optional<ZonedDateTime> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** Keycloak looks at the secret before it looks at a code, and says 400 to a wrong code. */
    private boolean secretIsWrong() {
        var form = Map.of(
                "grant_type", "authorization_code",
                "client_id", keycloak.client(),
                "client_secret", keycloak.secret(),
                "code", "none",
                "redirect_uri", "none");
        return calls.post(keycloak.tokens(), form).statusCode() == 401;
    }

    private String signIn(String origin) {
        return keycloak.authorization() + "?"
                + Calls.encoded(Map.of(
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "client_id",
                        keycloak.client(),
                        "redirect_uri",
                        origin + Keycloak.CALLBACK,
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        CHALLENGE));
    }

    private Optional<Finding> account(String secret) {
        var form = Map.of(
                "grant_type", "client_credentials", "client_id", keycloak.adminClient(), "client_secret", secret);
        var answer = calls.post(keycloak.tokens(), form);
        if (answer.statusCode() != 200) {
            return Optional.of(Finding.WRONG_ADMIN_SECRET);
        }
        var rights = rights(Calls.json(answer.body()).path("access_token").asText());
        return rights.containsAll(RIGHTS) ? Optional.empty() : Optional.of(Finding.MISSING_RIGHTS);
    }

    private static Set<String> rights(String accessToken) {
        var parts = accessToken.split("\\.");
        var rights = new TreeSet<String>();
        if (parts.length == 3) {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Calls.json(claims)
                    .path("resource_access")
                    .path("realm-management")
                    .path("roles")
                    .forEach(role -> rights.add(role.asText()));
        }
        return rights;
    }
}
