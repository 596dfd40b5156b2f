package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** On a slow line a button is pressed again before the answer came. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class PressedTwiceIT extends Journey {

    private static final String INVITATIONS = "/admin/people/invitations";

    /** Notes of each press what came of it when the page's own scripts had seen it; the next page can read it. */
    private static final String NOTE_PRESSES =
            """
            () => addEventListener('submit', event => {
              sessionStorage.presses = (sessionStorage.presses ?? '') + (event.defaultPrevented ? 'ignored ' : 'sent ');
            })
            """;

    @Test
    void anInvitationIsMadeOnceAndTheNextOneAfterIt() {
        var page = signedIn("admin");
        var held = new ArrayList<Route>();
        page.route("**" + INVITATIONS + "*", route -> {
            if (route.request().method().equals("POST") && held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.navigate(address(INVITATIONS));
        fill(page, "Pressed Twice");
        page.evaluate(NOTE_PRESSES);
        pressTwice(page);
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Pressed Twice");
        assertThat(page.locator(".links-once code")).hasCount(1);
        assertEquals("sent ignored ", page.evaluate("() => sessionStorage.presses"));

        page.goBack();
        fill(page, "Pressed Later");
        button(page, "Make the link").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Pressed Later");
        page.navigate(address(INVITATIONS));
        assertThat(page.locator(".waiting-list").getByText("Pressed Twice", exact()))
                .hasCount(1);
        assertThat(page.locator(".waiting-list").getByText("Pressed Later", exact()))
                .hasCount(1);
    }

    @Test
    void aFileIsFetchedAsOftenAsItIsAskedFor() {
        var page = signedIn("student");
        page.navigate(address("/profile/my-data"));
        page.getByLabel("Password").fill(PASSWORD);
        var fetch = page.locator("form[action='/profile/my-data'] button");
        assertEquals("my-data.zip", page.waitForDownload(fetch::click).suggestedFilename());
        assertEquals("my-data.zip", page.waitForDownload(fetch::click).suggestedFilename());
    }

    private static void fill(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("#role-0").selectOption("TUTOR");
        page.locator("#place-0").selectOption("SCHOOL");
    }

    /** By the mouse itself: a browser that waits for an answer is not asked whether it is ready. */
    private static void pressTwice(Page page) {
        var button = button(page, "Make the link");
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.mouse().dblclick(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
