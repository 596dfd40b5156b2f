package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** An assessor with a tablet, in a room where the network comes and goes; and a day of stations. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class PracticalIT extends Journey {

    private static final int TABLET = 768;
    private static final int CRITERIA = 10;
    private static final String KEPT = "Not sent yet: kept on this tablet";

    @Test
    void whatIsMarkedWithoutANetworkArrivesOnceWhenThereIsOneAgain() {
        CHROMIUM.expectNoConnection();
        var page = begun(3);
        AccessibilityIT.assertSound(page);
        onTablet(page);
        page.locator("[name=step]").first().check();
        for (int n = 1; n <= CRITERIA / 2; n++) {
            level(page, n, 2).check();
        }
        assertThat(savedAt(page)).containsText("Saved ");
        assertThat(page.locator("[data-points-so-far]")).hasText("35 of 100 points");

        page.context().setOffline(true);
        for (int n = CRITERIA / 2 + 1; n <= CRITERIA; n++) {
            level(page, n, 2).check();
        }
        assertThat(savedAt(page)).hasText(KEPT);
        assertThat(page.locator("[data-connection]")).containsText("No network.");
        page.locator("[name=rating][value='3']").check();
        page.getByLabel("Comment").fill("Warm hands; ask about the pressure more often.");
        button(page, "Finish and lock").click();
        assertThat(page.locator("[data-missing]")).containsText("let the student write");
        sign(page, "assessor", "Tutor");
        sign(page, "student", "AK");
        button(page, "Finish and lock").click();
        assertThat(page.locator("[data-connection]")).containsText("Finished on this tablet.");
        assertThat(level(page, 1, 0)).isDisabled();

        page.context().setOffline(false);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Passed: 70 of 100 points");
        assertThat(page.locator("figure.signed path")).hasCount(2);
        assertEquals(0, drafts(page));
        AccessibilityIT.assertSound(page);
        var name = page.locator("h1").textContent().replace("Practical of ", "");
        page.navigate(address("/practicals/cohorts/1"));
        assertThat(page.locator(".entries > li").filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(1);
    }

    @Test
    void whatAClosedPageCouldNotSendIsSentByTheNextOne() {
        CHROMIUM.expectNoConnection();
        var page = begun(4);
        page.context().setOffline(true);
        level(page, 1, 3).check();
        assertThat(savedAt(page)).hasText(KEPT);
        var practical = page.url();
        var next = page.context().newPage();
        page.close();
        next.context().setOffline(false);
        next.navigate(practical);
        assertThat(savedAt(next)).containsText("Saved ");
        assertThat(level(next, 1, 3)).isChecked();
        next.reload();
        assertThat(level(next, 1, 3)).isChecked();
    }

    @Test
    void ofTwoTabsTheOlderNeverOverwritesTheNewer() {
        CHROMIUM.expect(409);
        var one = begun(5);
        var other = one.context().newPage();
        other.navigate(one.url());
        level(one, 1, 3).check();
        assertThat(savedAt(one)).containsText("Saved ");

        level(other, 1, 0).check();
        var conflict = other.locator("[data-conflict]");
        assertThat(conflict).containsText("Another tab or tablet saved this");
        assertThat(conflict).containsText("C1 Excellent");
        assertThat(conflict).isFocused();
        button(conflict, "Keep what I have here").click();
        assertThat(savedAt(other)).containsText("Saved ");

        level(one, 2, 3).check();
        button(one.locator("[data-conflict]"), "Take the saved one").click();
        assertThat(level(one, 1, 0)).isChecked();
        assertThat(level(one, 2, 3)).not().isChecked();
    }

    @Test
    void whatOneTabHasNotSentIsNeverForgottenByAnother() {
        CHROMIUM.expect(409);
        var one = begun(6);
        var other = one.context().newPage();
        other.navigate(one.url());
        level(one, 1, 3).check();
        assertThat(savedAt(one)).containsText("Saved ");
        other.getByLabel("Comment").fill("Ask for the weight of the hand.");
        assertThat(other.locator("[data-conflict]")).containsText("Another tab or tablet saved this");

        level(one, 2, 3).check();
        assertThat(savedAt(one)).containsText("Saved ");
        one.reload();
        assertThat(level(one, 2, 3)).isChecked();
        assertThat(one.getByLabel("Comment")).hasValue("");
        other.reload();
        assertThat(other.getByLabel("Comment")).hasValue("Ask for the weight of the hand.");
        assertThat(other.locator("[data-conflict]")).containsText("C2 Excellent");
        level(other, 3, 1).check();
        other.reload();
        assertThat(other.locator("[data-conflict]")).containsText("C2 Excellent");
        assertThat(level(other, 3, 1)).isChecked();

        var practical = one.url();
        one.close();
        var later = other.context().newPage();
        other.close();
        later.navigate(practical);
        assertThat(later.getByLabel("Comment")).hasValue("Ask for the weight of the hand.");
        button(later.locator("[data-conflict]"), "Keep what I have here").click();
        assertThat(savedAt(later)).containsText("Saved ");
        assertEquals(0, drafts(later));
    }

    @Test
    void aCommentThatIsTooLongStaysUntilItIsShorter() {
        CHROMIUM.expect(422);
        var page = begun(7);
        var comment = page.getByLabel("Comment");
        var tooLong = "Warm hands. ".repeat(500);
        comment.evaluate("field => field.removeAttribute('maxlength')"); // an older page had none
        comment.fill(tooLong);
        assertThat(savedAt(page)).containsText("a comment has at most 4000 characters");
        page.reload();
        assertThat(comment).hasValue(tooLong);
        assertThat(savedAt(page)).containsText("a comment has at most 4000 characters");
        comment.fill("Warm hands.");
        assertThat(savedAt(page)).containsText("Saved ");
        page.reload();
        assertThat(comment).hasValue("Warm hands.");
    }

    @Test
    void whatWasFinishedInAnotherTabLeavesWhatStandsHereToBeRead() {
        CHROMIUM.expect(423);
        var one = begun(8);
        var other = one.context().newPage();
        other.navigate(one.url());
        one.locator("details:has(#reversal-reason) summary").click();
        one.locator("#reversal-reason").fill("The wrong student");
        one.locator("form[action$='/reversal'] button").click();
        assertThat(one.getByRole(AriaRole.MAIN)).containsText("Taken back: The wrong student");
        other.getByLabel("Comment").fill("Written a moment too late.");
        assertThat(other.locator("[data-connection]")).containsText("was not kept");
        assertThat(other.getByLabel("Comment")).hasValue("Written a moment too late.");
    }

    @Test
    void wordsStayWholeAndLevelsStandInPairsOnATablet() {
        var page = begun(9);
        page.setViewportSize(820, 1180);
        var levels = page.locator(".levels").first().locator(".level");
        assertEquals(levels.nth(0).boundingBox().y, levels.nth(1).boundingBox().y);
        assertEquals(levels.nth(2).boundingBox().y, levels.nth(3).boundingBox().y);
        assertEquals(
                1,
                page.locator(".ratings b")
                        .evaluateAll("words => Math.max(...words.map(word => word.getClientRects().length))"));
    }

    @Test
    void aDayOfStationsIsPlannedMarkedAndReckoned() {
        var page = onTablet(signedIn("tutor"));
        page.navigate(address("/osces/cohorts/1"));
        page.getByLabel("What it is called").fill("Mock of the spring");
        page.locator("[name=rubric-1]").selectOption("foot-practical");
        page.locator("[name=assessor-1]").selectOption(new SelectOption().setIndex(1));
        button(page, "Plan it").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rota")))
                .isVisible();
        AccessibilityIT.assertSound(page);
        link(page, "Station 1").first().click();
        button(page, "Mark").first().click();
        assertThat(page.locator("practical-sheet")).isVisible();
        assertThat(page.locator("[name=studentName]")).hasCount(0);
        page.navigate(address("/osces"));
        link(page, "Mock of the spring").first().click();
        link(page, "Results").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("a regression needs 20");
        AccessibilityIT.assertSound(page);
    }

    /** A practical of one of the cohort's students by the course's rubric, open on a tablet. */
    private Page begun(int student) {
        var page = onTablet(signedIn("tutor"));
        page.navigate(address("/practicals/cohorts/1"));
        page.getByLabel("Student").selectOption(new SelectOption().setIndex(student));
        page.getByLabel("Rubric").selectOption("foot-practical");
        page.getByLabel("Steps to tick off").selectOption("five-step");
        button(page, "Begin").click();
        assertThat(page.locator(".judged [data-points]")).hasCount(CRITERIA * 4);
        return page;
    }

    /** How many the tablet still keeps. */
    private static Object drafts(Page page) {
        return page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('footing.draft')).length");
    }

    private static Page onTablet(Page page) {
        page.setViewportSize(TABLET, 1024);
        return page;
    }

    private static Locator level(Page page, int criterion, int level) {
        return page.locator("[name='level-C" + criterion + "'][value='" + level + "']");
    }

    private static Locator savedAt(Page page) {
        return page.locator("[data-saved-at]");
    }

    private static void sign(Page page, String who, String name) {
        page.locator("[name=" + who + "Name]").fill(name);
        var pad = page.locator("signature-pad:has([name=" + who + "Name]) svg");
        pad.evaluate("drawing => drawing.scrollIntoView({ block: 'center' })");
        BoundingBox box = pad.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 80, box.y + 40);
        page.mouse().up();
    }
}
