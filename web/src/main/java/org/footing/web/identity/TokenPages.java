package org.footing.web.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footing.identity.ApiScope;
import org.footing.identity.ApiToken;
import org.footing.identity.ApiTokens;
import org.footing.identity.ApiTokens.Wanted;
import org.footing.identity.School;
import org.footing.identity.Storable;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.page.WholeNumber;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Tokens by which programs read on behalf of staff. */
@Path("/profile/tokens")
public class TokenPages {

    private static final TokenMessages WORDS = MessageBundles.get(TokenMessages.class);
    private static final String USUAL_DAYS = "90";

    public record Line(long id, String name, String facts, String use, boolean over) {}

    public record Tick(String value, String words, boolean on) {}

    /** @param errors in words, by field */
    public record View(List<Line> tokens, String name, List<Tick> scopes, String days, Map<String, String> errors) {

        public String error(String field) {
            return errors.getOrDefault(field, "");
        }
    }

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance tokens(View view);

        static native TemplateInstance token(String token);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    ApiTokens tokens;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        staffAlone();
        return Fresh.page(page("", Set.of(), USUAL_DAYS, Map.of()));
    }

    /** The token stands in the answer alone: nothing else knows it. */
    @POST
    @Transactional
    public Response make(
            @RestForm Optional<String> name, @RestForm List<String> scope, @RestForm Optional<String> days) {
        staffAlone();
        var wanted = Arrays.stream(ApiScope.values())
                .filter(known -> scope.contains(known.name()))
                .collect(Collectors.toUnmodifiableSet());
        var typed = name.orElse("").strip();
        var length = days.orElse("").strip();
        var errors = errors(typed, wanted, length);
        if (!errors.isEmpty()) {
            return Fresh.page(page(typed, wanted, length, errors), Fresh.UNPROCESSABLE);
        }
        try {
            var token = tokens.make(viewer.get(), new Wanted(typed, wanted, Integer.parseInt(length)), clock.instant());
            return Fresh.page(Templates.token(token.text()));
        } catch (ApiTokens.TooMany full) {
            return Fresh.page(page(typed, wanted, length, Map.of("name", WORDS.tooMany())), Fresh.CONFLICT);
        }
    }

    @POST
    @Path("/{id}/end")
    public Response end(@RestPath long id) {
        staffAlone();
        tokens.end(viewer.get(), id, clock.instant());
        return SeeOther.at("/profile/tokens");
    }

    private static Map<String, String> errors(String name, Set<ApiScope> scopes, String days) {
        var errors = new TreeMap<String, String>();
        if (name.isEmpty() || !Storable.fits(name, ApiToken.LONGEST_NAME)) {
            errors.put("name", WORDS.nameError());
        }
        if (scopes.isEmpty()) {
            errors.put("scopes", WORDS.scopesError());
        }
        if (WholeNumber.of(days, 1, ApiTokens.LONGEST_DAYS).isEmpty()) {
            errors.put("days", WORDS.daysError());
        }
        return errors;
    }

    /** Others have nothing that a program could read. */
    private void staffAlone() {
        if (!viewer.get().staff()) {
            throw new NotFoundException();
        }
    }

    private TemplateInstance page(String name, Set<ApiScope> chosen, String days, Map<String, String> errors) {
        var dates = new Dates(School.find().orElseThrow().zone());
        var now = clock.instant();
        return Templates.tokens(new View(
                ApiToken.of(viewer.get()).stream()
                        .map(token -> line(token, dates, now))
                        .toList(),
                name,
                Arrays.stream(ApiScope.values())
                        .map(scope -> new Tick(scope.name(), text(scope), chosen.contains(scope)))
                        .toList(),
                days,
                errors));
    }

    private static Line line(ApiToken token, Dates dates, Instant now) {
        var end = dates.dayInFull(token.expiresAt);
        return new Line(
                token.id,
                token.name,
                token.over(now)
                        ? WORDS.over(end)
                        : WORDS.facts(
                                token.scopes.stream()
                                        .sorted()
                                        .map(TokenPages::word)
                                        .collect(Collectors.joining(", ")),
                                dates.dayInFull(token.madeAt),
                                end),
                Optional.ofNullable(token.lastUsedAt)
                        .map(at -> WORDS.used(dates.dayInFull(at)))
                        .orElseGet(WORDS::unused),
                token.over(now));
    }

    private static String word(ApiScope scope) {
        return switch (scope) {
            case ENROLMENTS -> WORDS.enrolments();
            case STANDING -> WORDS.standing();
            case RESULTS -> WORDS.results();
        };
    }

    private static String text(ApiScope scope) {
        return switch (scope) {
            case ENROLMENTS -> WORDS.enrolmentsText();
            case STANDING -> WORDS.standingText();
            case RESULTS -> WORDS.resultsText();
        };
    }
}
