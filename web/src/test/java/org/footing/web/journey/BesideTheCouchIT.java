package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
    void aWetHandThatStrikesTwiceTakesOneStep() {
        var page = signedIn("tutor");
        page.navigate(address(FIVE_STEP));

        page.locator(".stage .next").first().dblclick();
        assertThat(heading(page)).hasText("Glide");
        assertThat(page).hasURL(Pattern.compile(".*#step-2"));
    }

    /** How hard to press must not get lost where a reader has chosen the colours. */
    @Test
    void theDialTellsThePressureInForcedColours() {
        var page = signedIn("tutor");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(address(FIVE_STEP + "#step-2"));

        var dial = page.locator(".stage:target .dial svg[data-level]");
        var level = Integer.parseInt(dial.getAttribute("data-level"));
        var strokes =
                (List<?>) dial.locator("path").evaluateAll("paths => paths.map(path => getComputedStyle(path).stroke)");
        assertEquals(1, new HashSet<>(strokes.subList(0, level)).size(), strokes::toString);
        assertEquals(5 - level, Collections.frequency(strokes, strokes.get(4)), strokes::toString);
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
