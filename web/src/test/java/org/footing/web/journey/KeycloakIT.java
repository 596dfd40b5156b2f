package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.knock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.footing.identity.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in by a real Keycloak, and go on by our own session alone. */
@QuarkusIntegrationTest
@TestProfile(KeycloakSchool.class)
@Tag("keycloak")
class KeycloakIT extends Journey {

    private static final String LESSON = COURSE + "/lessons/contraindications-and-red-flags";
    private static final Pattern CALLBACK = Pattern.compile(".*/login/keycloak/callback.*");

    private final KeycloakServer keycloak = KeycloakServer.running();

    @Test
    void whoAsksForALessonIsThereAfterSigningIn() {
        var page = CHROMIUM.visit();
        page.navigate(address(LESSON));
        signInAtKeycloak(page, "student");

        assertThat(page).hasURL(address(LESSON));
        assertEquals(List.of("sid"), cookies(page));
    }

    @Test
    void whoSignsOutIsOutAtBoth() {
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        signInAtKeycloak(page, "student");
        assertThat(page).hasTitle("Home · Footing");

        page.navigate(address("/logout"));
        button(page, "Sign out").click();
        assertThat(page).hasURL(address("/login"));
        AccessibilityIT.assertSound(page);
        button(page, "Sign in").click();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void anAccountThatTheSchoolDoesNotKnowIsTold() {
        var subject = keycloak.create("stranger");
        CHROMIUM.expect(403);
        var page = CHROMIUM.visit();
        page.navigate(address(COURSE));
        signInAtKeycloak(page, "stranger");

        assertThat(page).hasTitle("Your school does not know this account yet · Footing");
        assertThat(page.getByText(subject)).isVisible();
        assertEquals(List.of(), cookies(page));
        AccessibilityIT.assertSound(page);
    }

    /** The name of the account is that of somebody else here, which must not matter. */
    @Test
    void anInvitationLinksTheAccountAndTheLinkIsUsed() {
        keycloak.create("student3");
        var link = invitation("ADMINISTRATOR");
        var page = CHROMIUM.visit();
        page.navigate(link);
        assertThat(page).hasTitle("You are invited · Footing");
        button(page, "Sign in and accept").click();
        signInAtKeycloak(page, "student3");

        assertThat(page).hasTitle("Home · Footing");
        page.navigate(address("/profile"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("New student3");
        page.navigate(address("/admin/people?q=student3"));
        assertThat(page.getByText("Administrator, whole school")).isVisible();
        CHROMIUM.expect(404);
        page.navigate(link);
        assertThat(page).hasTitle("There is nothing here · Footing");
    }

    @Test
    void whoIsShutOutHereIsNotLetInByKeycloak() {
        KeycloakSchool.DATABASE.change("update person set disabled_at = current_timestamp where username = 'student2'");
        CHROMIUM.expect(403);
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        signInAtKeycloak(page, "student2");

        assertThat(page).hasTitle("You may not come in at present · Footing");
        assertEquals(List.of(), cookies(page));
    }

    /** The program looks every five minutes; here it is told that these are over. */
    @Test
    void whoIsShutOutAtKeycloakIsSoonOutHere() throws Exception {
        var subject = keycloak.create("student9");
        var page = CHROMIUM.visit();
        page.navigate(invitation("TUTOR"));
        button(page, "Sign in and accept").click();
        signInAtKeycloak(page, "student9");
        assertThat(page).hasTitle("Home · Footing");
        assertEquals(200, answer(page, "/profile").status());

        keycloak.shutOut(subject);
        // One look that has begun before may have missed it, and says when the next one is due only when it ends.
        Await.that(() -> KeycloakSchool.DATABASE.changes(
                "update job set due_at = current_timestamp where name = 'keycloak' and leased_until is null"));
        Await.that(() -> answer(page, "/profile").status() == 303);
        var door = answer(page, "/profile").headers().get("location");
        assertTrue(door.contains("/login/keycloak"), door);
    }

    /** With the session of that page, and without going where it leads. */
    private APIResponse answer(Page page, String path) {
        return page.context()
                .request()
                .get(address(path), RequestOptions.create().setMaxRedirects(0));
    }

    @Test
    void whileKeycloakIsSilentThoseWhoAreSignedInGoOn() {
        var tutor = CHROMIUM.visit();
        tutor.navigate(address("/"));
        signInAtKeycloak(tutor, "tutor");
        assertThat(tutor).hasTitle("Home · Footing");
        CHROMIUM.expect(503);
        var late = CHROMIUM.visit();
        keycloak.pause();
        try {
            late.navigate(address(LESSON));
            assertThat(late).hasTitle("Signing in is not possible just now · Footing");
            AccessibilityIT.assertSound(late);
            cohort(tutor).click();
            assertThat(tutor).hasURL(Pattern.compile(".*/cohorts/\\d+$"));
        } finally {
            keycloak.goOn();
        }

        button(late, "Try again").click();
        signInAtKeycloak(late, "student");
        assertThat(late).hasURL(address(LESSON));
    }

    @Test
    void aWayBackWorksOnceAndInTheBrowserThatSetOut() {
        var asked = new ArrayList<String>();
        var page = CHROMIUM.visit();
        page.onRequest((Request request) -> {
            if (CALLBACK.matcher(request.url()).matches()) {
                asked.add(request.url());
            }
        });
        page.navigate(address("/"));
        signInAtKeycloak(page, "lead");
        assertThat(page).hasTitle("Home · Footing");
        CHROMIUM.expect(400);

        for (var visitor : List.of(page, CHROMIUM.visit())) {
            for (var place : List.of(asked.get(0), address("/login/keycloak/callback?state=made-up&code=made-up"))) {
                visitor.navigate(place);
                assertThat(visitor).hasTitle("That sign-in is over · Footing");
            }
        }
        page.navigate(address("/"));
        assertThat(page).hasTitle("Home · Footing");
    }

    @Test
    void aCodeThatKeycloakDidNotGiveIsRefused() {
        CHROMIUM.expect(502);
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        var state = Pattern.compile("[?&]state=([^&]+)").matcher(page.url());
        assertTrue(state.find(), page::url);

        page.navigate(address("/login/keycloak/callback?code=made-up&state=" + state.group(1)));
        assertThat(page).hasTitle("You were not let in · Footing");
        AccessibilityIT.assertSound(page);
    }

    /** Neither a password nor a link to a new one, though both are in the database. */
    @Test
    void noWayInOfOurOwnIsLeft() {
        var link = passwordLink("student");

        assertEquals(404, knock("student", PASSWORD).statusCode());
        assertEquals(404, anybody().get("/forgotten").statusCode());
        assertEquals(
                404, anybody().formParam("name", "student").post("/forgotten").statusCode());
        assertEquals(404, anybody().get(link).statusCode());
        assertEquals(
                404,
                anybody()
                        .formParam("password", "long enough, and new")
                        .post(link)
                        .statusCode());
    }

    @Test
    void theProgramMakesAnAccountInTheGroupsOfItsPersonWhoThenSignsIn() throws Exception {
        var admin = administrator();
        admin.navigate(address("/admin/people?q=student4"));
        link(admin, "Student 04").click();
        link(admin, "Change how Student 04 signs in").click();
        AccessibilityIT.assertSound(admin);
        admin.getByLabel("Address of mail").fill("student4@school.example");
        button(admin, "Make an account").click();
        var firstPassword = admin.locator("[role=status] code").innerText();
        awaitAccount(admin, "student4");

        var page = CHROMIUM.visit();
        page.navigate(address(COURSE));
        page.locator("#username").fill("student4");
        page.locator("#password").fill(firstPassword);
        page.locator("#kc-login").click();
        page.locator("#password-new").fill("another-one");
        page.locator("#password-confirm").fill("another-one");
        page.locator("[type=submit]").click();
        assertThat(page).hasURL(address(COURSE));
        assertEquals(List.of("foot-massage Spring (1)"), groups("student4"));
    }

    @Test
    void whatWasChangedAtKeycloakByHandIsPutRightAtTheNextSignIn() throws Exception {
        var lead = keycloak.read("/users?exact=true&username=lead")
                .get(0)
                .path("id")
                .asText();
        keycloak.join(lead, groupOf("student"));
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        signInAtKeycloak(page, "lead");
        assertThat(page).hasTitle("Home · Footing");

        Await.that(() -> groups("lead").isEmpty());
        var roles = keycloak.read("/users/" + lead + "/role-mappings/realm").findValuesAsText("name");
        assertTrue(roles.contains("lead"), roles::toString);
    }

    @Test
    void theConnectionIsTestedInWords() {
        var admin = administrator();
        admin.navigate(address("/admin/identity"));
        button(admin, "Test the connection").click();
        assertThat(admin.getByRole(AriaRole.STATUS)).containsText("All is well");
        AccessibilityIT.assertSound(admin);

        keycloak.setSecret("footing", "another");
        try {
            button(admin, "Test the connection").click();
            assertThat(admin.getByRole(AriaRole.STATUS))
                    .containsText("Keycloak does not accept the client footing with the secret that is set here.");
        } finally {
            keycloak.setSecret("footing", "development-only-footing");
        }
    }

    private Page administrator() {
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        signInAtKeycloak(page, "admin");
        assertThat(page).hasTitle("Home · Footing");
        return page;
    }

    /** By the page itself, which says so when the message was delivered. */
    private void awaitAccount(Page page, String username) throws Exception {
        Await.that(() -> {
            page.reload();
            return page.getByText("Signs in by the account").isVisible();
        });
        assertEquals(1, keycloak.read("/users?exact=true&username=" + username).size());
    }

    private List<String> groups(String username) {
        var subject = keycloak.read("/users?exact=true&username=" + username)
                .get(0)
                .path("id")
                .asText();
        return keycloak.read("/users/" + subject + "/groups").findValuesAsText("name");
    }

    /** The id of the one that somebody is in. */
    private String groupOf(String username) {
        var subject = keycloak.read("/users?exact=true&username=" + username)
                .get(0)
                .path("id")
                .asText();
        return keycloak.read("/users/" + subject + "/groups").get(0).path("id").asText();
    }

    private void signInAtKeycloak(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    /** The names of those that this program left in the browser. */
    private List<String> cookies(Page page) {
        return page.context().cookies(List.of(address("/"), address("/login/keycloak/callback"))).stream()
                .filter(cookie -> !ofKeycloak(cookie))
                .map(cookie -> cookie.name)
                .toList();
    }

    /** They share a host: cookies know no ports. */
    private static boolean ofKeycloak(Cookie cookie) {
        return cookie.path.startsWith("/realms/");
    }

    /** The link of an invitation that somebody gave out. */
    private String invitation(String role) {
        var token = "an-invitation-" + System.nanoTime();
        var id = System.nanoTime();
        KeycloakSchool.DATABASE.change(
                "insert into invitation (id, token_hash, created_at, expires_at) values (?, ?, ?, ?)",
                id,
                new Token(token).hash(),
                Timestamp.from(Instant.now()),
                Timestamp.from(Instant.now().plus(Duration.ofDays(1))));
        KeycloakSchool.DATABASE.change(
                "insert into invited_grant (id, invitation_id, role, scope) values (?, ?, ?, 'SCHOOL')", id, id, role);
        return address("/invitations/" + token);
    }

    private static String passwordLink(String username) {
        var token = "a-way-to-a-password-" + System.nanoTime();
        KeycloakSchool.DATABASE.change(
                "insert into password_reset (id, token_hash, person_id, created_at, expires_at) "
                        + "select cast(? as bigint), ?, id, cast(? as timestamp with time zone), cast(? as timestamp with time zone) from person where username = ?",
                System.nanoTime(),
                new Token(token).hash(),
                Timestamp.from(Instant.now()),
                Timestamp.from(Instant.now().plus(Duration.ofDays(1))),
                username);
        return "/reset/" + token;
    }
}
