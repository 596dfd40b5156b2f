package org.footing.web.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.outbox.DeliveryFailed;
import org.footing.outbox.Message;
import org.footing.web.HandSchool;
import org.footing.web.security.KeycloakAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom Keycloak is told to let in, and what administrators read when it does not do what it is asked; the rest is seen in KeycloakIT. */
@QuarkusTest
class AccountMirrorTest {

    @Inject
    HandSchool school;

    private final AccountMirror mirror = new AccountMirror();
    private FakeKeycloak there;

    @BeforeEach
    void somethingAnswers() throws IOException {
        there = new FakeKeycloak();
        mirror.keycloak = KeycloakAt.address(there.url(), "footing", Optional.of("secret"));
        mirror.clock = Clock.systemUTC();
        mirror.admin = new KeycloakAdmin();
        mirror.admin.keycloak = mirror.keycloak;
        mirror.admin.clock = mirror.clock;
    }

    @AfterEach
    void nothingAnswersAnyMore() {
        there.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, false, Keycloak does not accept what it was sent: GET /groups",
        "401, true,  Keycloak does not let the program do this. Test the connection under",
        "403, true,  Keycloak does not let the program do this. Test the connection under",
        "404, false, Keycloak has no such account any more.",
        "500, true,  Keycloak could not do it: GET /groups",
        "503, true,  Keycloak could not do it: GET /groups"
    })
    void whatKeycloakAnswersIsToldInWords(int status, boolean again, String words) {
        there.answers("GET /groups", status, "{\"error\": \"canary\"}");

        assertTold(again, words);
    }

    @Test
    void aKeycloakThatDoesNotAnswerIsTold() {
        there.isSilentAt("GET /groups");

        assertTold(true, "Keycloak does not answer.");
    }

    @Test
    void onlyWhoeverIsLetInAgainHereIsLetInThere() {
        var person = linked("wim");
        there.answers("GET /users/wim", 200, "{\"id\": \"wim\", \"enabled\": false}")
                .answers("PUT /users/wim", 204, "")
                .answers("GET /users/wim/groups", 200, "[]")
                .answers("GET /users/wim/role-mappings/realm", 200, "[]");

        mirror.deliver(message(Map.of("person", person)));
        assertEquals(List.of(), there.changes());

        mirror.deliver(message(Map.of("person", person, "letIn", true)));
        assertEquals(List.of("PUT /users/wim"), there.changes());
    }

    @Test
    void whoeverIsShutOutHereIsShutOutThere() {
        var person = linked("noor");
        QuarkusTransaction.requiringNew()
                .run(() -> Person.<Person>findById(person).disable(mirror.clock.instant()));
        there.answers("GET /users/noor", 200, "{\"id\": \"noor\", \"enabled\": true}")
                .answers("PUT /users/noor", 204, "")
                .answers("GET /users/noor/groups", 200, "[]")
                .answers("GET /users/noor/role-mappings/realm", 200, "[]");

        mirror.deliver(message(Map.of("person", person)));
        assertEquals(List.of("PUT /users/noor"), there.changes());
    }

    /** The id of somebody without cohorts or rights, whom Keycloak calls that. */
    private long linked(String subject) {
        var username = school.person();
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = Person.named(username).orElseThrow();
            person.issuer = mirror.keycloak.issuer();
            person.subject = subject;
            return person.id;
        });
    }

    private static Message message(Map<String, ?> asked) {
        var message = new Message();
        message.payload = Calls.text(asked);
        return message;
    }

    private void assertTold(boolean again, String words) {
        var message = message(Map.of("person", student(), "email", "student@school.example"));
        var failed = assertThrows(DeliveryFailed.class, () -> mirror.deliver(message));

        assertTrue(failed.words.startsWith(words), failed.words);
        assertEquals(again, failed.again);
    }

    private long student() {
        var username = school.student();
        return QuarkusTransaction.requiringNew()
                .call(() -> Person.named(username).orElseThrow().id);
    }
}
