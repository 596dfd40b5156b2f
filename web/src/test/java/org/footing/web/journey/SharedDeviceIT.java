package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A tablet that goes from hand to hand signs out whoever lays it down, and says so first. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class SharedDeviceIT extends Journey {

    private static final Pattern DOOR = Pattern.compile(".*/login\\?idle=true$");

    @Test
    void whoDoesNothingIsAskedAndThenSignedOut() {
        var page = onTheTablet();
        page.clock().runFor("09:30");
        var question = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Still there?"));
        assertThat(question).containsText("You will be signed out in 30 seconds.");

        button(page, "Stay signed in").click();
        assertThat(question).isHidden();
        page.clock().runFor("09:30");
        assertThat(question).isVisible();

        page.clock().runFor("00:31");
        assertThat(page).hasURL(DOOR);
        assertThat(page.getByText("You were signed out because nothing was done for a while."))
                .isVisible();
        page.navigate(address(COURSE));
        assertThat(page).hasTitle("Sign in · Footing");
    }

    @Test
    void nobodyIsSignedOutInTheMiddleOfAQuiz() {
        var page = onTheTablet();
        page.navigate(address(COURSE + "/quizzes/all-kinds"));
        button(page, "Begin").or(button(page, "Go on")).first().click();
        var question = page.locator("idle-watch dialog");
        page.clock().runFor("11:00");
        assertThat(question).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/attempts/\\d+$"));
    }

    private Page onTheTablet() {
        var page = CHROMIUM.visit();
        page.clock().install();
        page.navigate(address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("student");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Other people use this device too").check();
        button(page, "Sign in").click();
        assertThat(page).hasTitle("Home · Footing");
        return page;
    }
}
