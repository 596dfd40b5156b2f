package org.footing.web.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.web.keycloak.KeycloakAdmin.NewAccount;
import org.footing.web.security.KeycloakAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Keycloak says that is troubled, or was left in the middle of something; how a sound one answers is seen in KeycloakIT. */
class KeycloakAdminTest {

    private static final String ROLES = "/groups/g1/role-mappings/realm";
    private static final String STUDENT = "[{\"id\": \"r1\", \"name\": \"student\"}]";
    private static final NewAccount WANTED =
            new NewAccount("mark-7", "student7", "Student Seven", "seven@school.example", "first-password", List.of());

    private final KeycloakAdmin admin = new KeycloakAdmin();
    private FakeKeycloak there;

    @BeforeEach
    void somethingAnswers() throws IOException {
        there = new FakeKeycloak();
        admin.keycloak = KeycloakAt.address(there.url(), "footing", Optional.of("secret"));
        admin.clock = Clock.systemUTC();
    }

    @AfterEach
    void nothingAnswersAnyMore() {
        there.close();
    }

    @Test
    void aGroupWhoseMakingWasCutShortGetsItsRoleAtTheNextTry() {
        there.answers("GET /groups", 200, "[]")
                .answers("GET /groups", 200, "[{\"id\": \"g1\", \"name\": \"Spring\"}]")
                .answers("POST /groups", 201, "g1")
                .answers("GET " + ROLES, 200, "[]")
                .answers("GET " + ROLES + "/available", 200, STUDENT)
                .answers("POST " + ROLES, 500, "{}")
                .answers("POST " + ROLES, 204, "");

        assertEquals(500, assertThrows(Refused.class, () -> admin.group(1, "Spring")).status);
        assertEquals(List.of("POST /groups", "POST " + ROLES), there.changes());
        assertEquals("g1", admin.group(1, "Spring"));
        assertEquals(List.of("POST " + ROLES), there.changes());
    }

    @Test
    void aGroupThatIsAsItShouldBeIsLeftAlone() {
        there.answers("GET /groups", 200, "[{\"id\": \"g1\", \"name\": \"Spring\"}]")
                .answers("GET " + ROLES, 200, STUDENT);

        assertEquals("g1", admin.group(1, "Spring"));
        assertEquals(List.of(), there.changes());
    }

    @Test
    void aGroupThatAnotherNodeMadeAMomentAgoIsToBeTriedAgain() {
        there.answers("GET /groups", 200, "[]").answers("POST /groups", 409, "{}");

        assertEquals(409, assertThrows(Refused.class, () -> admin.group(1, "Spring")).status);
    }

    @Test
    void anAccountThatThisProgramMadeBeforeIsTaken() {
        there.answers("POST /users", 409, "{}").answers("GET /users", 200, user("mark-7"));

        assertEquals(Optional.of("u1"), admin.create(WANTED));
    }

    @Test
    void anAccountOfThatNameThatSomebodyElseMadeIsNot() {
        there.answers("POST /users", 409, "{}").answers("GET /users", 200, user("mark-8"));

        assertEquals(Optional.empty(), admin.create(WANTED));
    }

    @Test
    void whatIsNotAllowedIsToldFromWhatIsBroken() {
        there.answers("POST /users", 403, "{}").answers("POST /users", 500, "{}");

        assertEquals(403, assertThrows(Refused.class, () -> admin.create(WANTED)).status);
        assertEquals(500, assertThrows(Refused.class, () -> admin.create(WANTED)).status);
    }

    @Test
    void whoSaysNothingIsSilent() {
        there.isSilentAt("GET /users");

        assertThrows(Calls.Silent.class, admin::closed);
    }

    @Test
    void allWhoAreShutOutAreFoundPageByPage() {
        there.answers("GET /users", 200, users(100)).answers("GET /users", 200, users(1));

        assertEquals(101, admin.closed().size());
    }

    private static String user(String mark) {
        return "[{\"id\": \"u1\", \"attributes\": {\"footing-person\": [\"" + mark + "\"]}}]";
    }

    private static String users(int number) {
        return IntStream.range(0, number)
                .mapToObj(user -> "{\"id\": \"" + number + "-" + user + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
