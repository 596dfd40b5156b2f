package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
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
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING)
                        .first())
                .hasText("New student3");
        page.navigate(address("/admin/people?q=student3"));
        assertThat(page.getByText("Administrator, whole school")).isVisible();
        CHROMIUM.expect(404);
        page.navigate(link);
        assertThat(page).hasTitle("There is nothing here · Footing");
    }

    @Test
    void whoIsShutOutHereIsNotLetInByKeycloak() {
        SampleSchool.happened("update person set disabled_at = current_timestamp where username = 'student2'");
        CHROMIUM.expect(403);
        var page = CHROMIUM.visit();
        page.navigate(address("/"));
        signInAtKeycloak(page, "student2");

        assertThat(page).hasTitle("You may not come in at present · Footing");
        assertEquals(List.of(), cookies(page));
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

    @Test
    void aPasswordKeptHereOpensNothing() {
        CHROMIUM.expect(404);
        var page = CHROMIUM.visit();
        page.navigate(address("/login"));
        page.evaluate(
                """
                () => { const form = document.createElement('form'); form.method = 'post'; form.action = '/login';
                  form.innerHTML = '<input name=username value=student><input name=password value=footing-demo>';
                  document.body.append(form); form.submit(); }
                """);
        assertThat(page).hasTitle("There is nothing here · Footing");
        assertEquals(List.of(), cookies(page));
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
        SampleSchool.happened(
                """
                insert into invitation (id, token_hash, role, created_at, expires_at) values (?, ?, ?, ?, ?)
                """,
                System.nanoTime(),
                hash(token),
                role,
                Timestamp.from(Instant.now()),
                Timestamp.from(Instant.now().plus(Duration.ofDays(1))));
        return address("/invitations/" + token);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
