package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A tutor marks places in a picture, by mouse and by keys, and finds the question in the lesson. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class LabelledPictureIT extends Journey {

    private static final String STUDIO = "/studio/foot-massage";
    private static final String LESSON = "01-safe-beginnings/03-hygiene-and-set-up.md";

    @Test
    void placesAreMarkedByMouseAndByKeysAndBecomeAQuestion() {
        var page = signedIn("tutor");
        draft(page);
        page.navigate(address(STUDIO + "/regions/pictures/set-up.svg?lesson=" + LESSON));
        takeOutAllPlaces(page);

        drawCircle(page);
        assertThat(said(page)).containsText("circle, middle ");
        describe(page, 0, "Towel", "the large soft thing on the left");

        KeyboardIT.tabTo(page, button(page, "Draw an outline"));
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(said(page))
                .containsText("outline of 4 corners, middle 51 per cent from the left and 55 from the top");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowLeft");
        assertThat(said(page)).containsText("middle 50.5 per cent");
        page.keyboard().press("Enter");
        assertThat(row(page, 1).getByLabel("Name")).isFocused();
        describe(page, 1, "Stool", "low, in the middle");

        page.getByLabel("What is shown").fill("A place to work at");
        AccessibilityIT.assertSound(page);
        button(page, "Put the question into the lesson").click();
        assertThat(page).hasURL(address(STUDIO + "/documents/" + LESSON));
        var text = page.locator("textarea[name=text]").inputValue();
        assertTrue(
                Pattern.compile(
                                "- Towel @ circle (29.9|30|30.1)% (39.9|40|40.1)% (9.9|10|10.1)% \"the large soft thing on the left\"\n")
                        .matcher(text)
                        .find(),
                text);
        assertTrue(text.endsWith("- Stool @ poly 42%,47% 59%,47% 59%,63% 43%,63% \"low, in the middle\"\n:::\n"), text);
        assertThat(page.locator("[data-seen]")
                        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("A place to work at")))
                .isVisible();
    }

    private void draft(Page page) {
        page.navigate(address(STUDIO));
        var begin = button(page, "Take over and write");
        if (begin.isVisible()) {
            begin.click();
        }
        assertThat(link(page, "Questions")).isVisible();
    }

    private static void takeOutAllPlaces(Page page) {
        var shown = page.locator("[data-row]:visible");
        for (var left = shown.count(); left > 0; left--) {
            button(shown.first(), "Take it out").click();
            assertThat(shown).hasCount(left - 1);
        }
    }

    private static void drawCircle(Page page) {
        button(page, "Draw a circle").click();
        var box = page.locator(".scene .shapes").boundingBox();
        page.mouse().move(box.x + 0.3 * box.width, box.y + 0.4 * box.height);
        page.mouse().down();
        page.mouse().move(box.x + 0.35 * box.width, box.y + 0.4 * box.height);
        page.mouse().move(box.x + 0.4 * box.width, box.y + 0.4 * box.height);
        page.mouse().up();
    }

    private static Locator row(Page page, int number) {
        return page.locator("[data-row]:visible").nth(number);
    }

    private static void describe(Page page, int number, String name, String look) {
        row(page, number).getByLabel("Name").fill(name);
        row(page, number).getByLabel("How it looks").fill(look);
    }

    private static Locator said(Page page) {
        return page.locator("[data-said]");
    }
}
