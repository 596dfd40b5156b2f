package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A tutor works through a technique with a tablet beside the couch, and looks a bone up in the atlas. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class BesideTheCouchIT extends Journey {

    private static final String FIVE_STEP = COURSE + "/techniques/five-step";

    @Test
    void aPedalLeadsThroughTheSteps() {
        var page = signedIn("tutor");
        page.navigate(address(COURSE + "/lessons/five-step-routine"));
        link(page, "Table mode").click();
        assertThat(heading(page)).hasText("Toes");

        page.keyboard().press("PageDown");
        assertThat(heading(page)).hasText("Glide");
        assertThat(heading(page)).isFocused();
        page.keyboard().press("PageUp");
        assertThat(heading(page)).hasText("Toes");
        for (var step = 0; step < 6; step++) {
            page.keyboard().press("PageDown");
        }
        assertThat(heading(page)).hasText("That was the last step");
        page.keyboard().press("Escape");
        assertThat(page).hasURL(Pattern.compile(".*/lessons/five-step-routine#technique-five-step"));
    }

    @Test
    void theClockOfAStepStartsWithIt() {
        var page = signedIn("tutor");
        page.navigate(address(FIVE_STEP));
        assertThat(button(page, "Start the clock")).isVisible();

        link(page, "Glide").click();
        assertThat(button(page, "Pause")).isVisible();
        assertThat(page.getByText("0:58")).isVisible();
        button(page, "Pause").click();
        assertThat(button(page, "Go on")).isVisible();
    }

    @Test
    void withoutScriptsTheStepsAreLinks() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "tutor");
        page.navigate(address(FIVE_STEP));

        assertThat(heading(page)).hasText("Toes");
        link(page, "Next, step 2").click();
        assertThat(heading(page)).hasText("Glide");
        assertThat(button(page, "Start the clock")).hasCount(0);
    }

    @Test
    void aPlaceInADrawingTellsItsName() {
        var page = signedIn("tutor");
        page.navigate(address(COURSE + "/atlas/bones-dorsal"));
        var cuboid = page.getByLabel("Cuboid");

        page.locator(".scene [data-region='3']").click();
        assertThat(cuboid).isChecked();
        page.getByLabel("Hide the names").check();
        assertThat(page.getByText("Talus", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        assertThat(page.getByText("Cuboid", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
