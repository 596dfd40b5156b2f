package org.footing.web.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.footing.web.security.Keycloak;
import org.jspecify.annotations.Nullable;

/**
 * What the program's service account does in the school's realm, by the administration interface of Keycloak. It touches the
 * groups and roles of the school alone; whatever else the realm holds is left as it is.
 */
@ApplicationScoped
public class KeycloakAdmin {

    /**
     * An account to be made.
     *
     * @param person a mark by which the program knows its own work again
     * @param firstPassword to be changed at the first sign-in
     * @param groups ids
     */
    record NewAccount(
            String person,
            String username,
            String name,
            String email,
            String firstPassword,
            Collection<String> groups) {}

    private record Access(String token, Instant until) {}

    private static final String COHORT = "footing-cohort";
    private static final String PERSON = "footing-person";
    private static final Set<String> STUDENT = Set.of("student");
    private static final int PAGE = 100;

    private final Calls calls = new Calls();
    private volatile @Nullable Access access;

    @Inject
    Keycloak keycloak;

    @Inject
    Clock clock;

    /**
     * Makes the account with its groups at once.
     *
     * @return its subject; empty when another account has the name or the address
     */
    Optional<String> create(NewAccount wanted) {
        var groups = wanted.groups().stream().map(this::path).toList();
        var names = wanted.name().strip().split("\\s+", 2);
        var user = Map.of(
                "username", wanted.username(),
                "email", wanted.email(),
                "firstName", names[0],
                "lastName", names.length > 1 ? names[1] : names[0],
                "enabled", true,
                "groups", groups,
                "attributes", Map.of(PERSON, List.of(wanted.person())),
                "requiredActions", List.of("UPDATE_PASSWORD"),
                "credentials", List.of(Map.of("type", "password", "value", wanted.firstPassword(), "temporary", true)));
        var answer = ask("POST", "/users", user);
        return answer.statusCode() == 409 ? made(wanted) : Optional.of(id(accepted(answer, "POST /users")));
    }

    /** By this program, which was killed before it could note it. */
    private Optional<String> made(NewAccount wanted) {
        var found = read("/users?exact=true&briefRepresentation=false&username=" + Keycloak.encoded(wanted.username()));
        return stream(found)
                .filter(user -> wanted.person()
                        .equals(user.path("attributes").path(PERSON).path(0).asText()))
                .map(user -> user.path("id").asText())
                .findFirst();
    }

    /**
     * The group of a cohort, made if there is none yet; its members are students. One that is there may lack its role: its maker
     * was killed, or Keycloak broke off.
     */
    String group(long cohort, String name) {
        var found = read("/groups?briefRepresentation=false&q=" + Keycloak.encoded(COHORT + ":" + cohort));
        var id = stream(found).findFirst().map(group -> named(group, name)).orElseGet(() -> newGroup(cohort, name));
        setRolesOf("/groups/" + id, STUDENT, STUDENT);
        return id;
    }

    private String named(JsonNode group, String name) {
        var id = group.path("id").asText();
        if (!group.path("name").asText().equals(name)) {
            var renamed = ((ObjectNode) group).deepCopy().put("name", name);
            accepted(ask("PUT", "/groups/" + id, renamed), "PUT /groups");
        }
        return id;
    }

    private String newGroup(long cohort, String name) {
        var group = Map.of("name", name, "attributes", Map.of(COHORT, List.of(Long.toString(cohort))));
        return id(accepted(ask("POST", "/groups", group), "POST /groups"));
    }

    /** Puts somebody into these groups, and out of those of other cohorts. */
    void setGroups(String subject, Collection<String> wanted) {
        var missing = new HashSet<>(wanted);
        stream(read("/users/" + subject + "/groups?briefRepresentation=false&max=1000"))
                .forEach(group -> {
                    var id = group.path("id").asText();
                    if (!missing.remove(id) && group.path("attributes").has(COHORT)) {
                        accepted(ask("DELETE", "/users/" + subject + "/groups/" + id, null), "DELETE /groups");
                    }
                });
        missing.forEach(id -> accepted(ask("PUT", "/users/" + subject + "/groups/" + id, null), "PUT /groups"));
    }

    /** Gives somebody these roles of the school, and takes the others of the school. */
    void setRoles(String subject, Set<String> wanted, Set<String> ofSchool) {
        setRolesOf("/users/" + subject, wanted, ofSchool);
    }

    private void setRolesOf(String holder, Set<String> wanted, Set<String> ofSchool) {
        var roles = holder + "/role-mappings/realm";
        var taken = new ArrayList<JsonNode>();
        var held = new HashSet<String>();
        stream(read(roles)).filter(role -> ofSchool.contains(name(role))).forEach(role -> {
            held.add(name(role));
            if (!wanted.contains(name(role))) {
                taken.add(role);
            }
        });
        change("DELETE", roles, taken);
        var missing = stream(held.containsAll(wanted) ? Calls.json("[]") : read(roles + "/available"))
                .filter(role -> wanted.contains(name(role)))
                .toList();
        change("POST", roles, missing);
    }

    private void change(String method, String path, List<JsonNode> roles) {
        if (!roles.isEmpty()) {
            accepted(ask(method, path, roles), method + " roles");
        }
    }

    /** Whether somebody may sign in there. */
    void setEnabled(String subject, boolean enabled) {
        var user = read("/users/" + subject);
        if (user.path("enabled").asBoolean() != enabled) {
            var changed = ((ObjectNode) user).deepCopy().put("enabled", enabled);
            accepted(ask("PUT", "/users/" + subject, changed), "PUT /users");
        }
    }

    /** The subjects of all who may not sign in there. */
    Set<String> closed() {
        var subjects = new HashSet<String>();
        var size = PAGE;
        for (var first = 0; size == PAGE; first += PAGE) {
            var page = read("/users?enabled=false&max=" + PAGE + "&first=" + first);
            stream(page).forEach(user -> subjects.add(user.path("id").asText()));
            size = page.size();
        }
        return subjects;
    }

    private String path(String group) {
        return read("/groups/" + group).path("path").asText();
    }

    private JsonNode read(String path) {
        return Calls.json(accepted(ask("GET", path, null), "GET " + path).body());
    }

    private HttpResponse<String> ask(String method, String path, @Nullable Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Calls.text(body));
        return calls.send(HttpRequest.newBuilder(URI.create(keycloak.administration() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, publisher));
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer, String request) {
        if (answer.statusCode() >= 300) {
            throw new Refused(answer.statusCode(), request);
        }
        return answer;
    }

    /** Good for a minute at least; asked for anew before its end. */
    private String token() {
        var known = access;
        if (known == null || !known.until().isAfter(clock.instant())) {
            known = askForToken();
            access = known;
        }
        return known.token();
    }

    private Access askForToken() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", keycloak.adminClient(),
                "client_secret", keycloak.adminSecret().orElseThrow());
        var answer = accepted(calls.post(keycloak.tokens(), form), "token of " + keycloak.adminClient());
        var given = Calls.json(answer.body());
        var half = given.path("expires_in").asLong() / 2;
        return new Access(given.path("access_token").asText(), clock.instant().plusSeconds(half));
    }

    private static String id(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }

    private static String name(JsonNode role) {
        return role.path("name").asText();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
