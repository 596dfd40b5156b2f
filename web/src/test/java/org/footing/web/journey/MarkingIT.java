package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A tutor marks what waits, by keyboard alone; a student reads what was given back, and writes again what was sent back. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class MarkingIT extends Journey {

    private static final String QUIZ = COURSE + "/quizzes/all-kinds";
    private static final Pattern WAITING = Pattern.compile("(\\d+) wait");
    private static final int TEN = 10;

    @Test
    void aTutorMarksTenByKeyboardAlone() {
        var tutor = signedIn("tutor");
        tutor.navigate(address("/marking"));
        AccessibilityIT.assertSound(tutor);
        var before = waiting(tutor);
        assertTrue(before >= TEN, "the sample school has enough to mark: " + before);
        tabTo(tutor, "Start marking");
        tutor.keyboard().press("Enter");
        for (var marked = 0; marked < TEN; marked++) {
            assertThat(tutor.getByRole(AriaRole.HEADING, named("What was handed in")))
                    .isVisible();
            var here = tutor.url();
            tutor.keyboard().press("1");
            assertThat(tutor.getByLabel("Points, of")).hasValue("1");
            tutor.keyboard().press("w");
            tutor.keyboard().type("Read 2 of the lesson again.");
            tutor.keyboard().press("Control+Enter");
            tutor.waitForURL(url -> !url.equals(here) && url.contains("/marking"));
        }
        tutor.navigate(address("/marking"));
        assertEquals(before - TEN, waiting(tutor));
    }

    @Test
    void pointsAreKeptOfWhoGoesOnAtOnce() {
        var tutor = signedIn("tutor");
        tutor.navigate(address("/marking"));
        tutor.locator(".queue li")
                .filter(new Locator.FilterOptions().setHasText("Written response"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        var points = tutor.getByLabel("Points, of");
        assertThat(points).isVisible();
        var here = tutor.url();
        tutor.keyboard().press("1");
        assertThat(points).hasValue("1");
        tutor.keyboard().press("n");
        tutor.waitForURL(url -> !url.equals(here));
        for (var tries = 0; tries < TEN; tries++) { // what was sent on leaving may come after the next page was asked for
            tutor.navigate(here);
            if (points.inputValue().equals("1")) {
                return;
            }
        }
        fail("the points are gone");
    }

    @Test
    void whatWasSentBackIsWrittenAgainAndTheFeedbackIsRead() {
        var student = signedIn("student2");
        handIn(student);
        var tutor = signedIn("tutor");
        openWorkOfStudentTwo(tutor);
        AccessibilityIT.assertSound(tutor);
        fill(tutor, "Words to the student", "Say what you can promise instead.");
        assertThat(tutor.locator("[data-status]")).containsText("Draft kept");
        var sentBack = tutor.url();
        button(tutor, "Send back to be done again").click();
        tutor.waitForURL(url -> !url.equals(sentBack) && url.contains("/marking"));

        student.navigate(address("/"));
        link(student, "Read it").click();
        AccessibilityIT.assertSound(student);
        button(student, "Do it again").click();
        assertThat(student.getByText("Say what you can promise instead.")).isVisible();
        AccessibilityIT.assertSound(student);
        fill(student, "Your response", "I can promise that you will be warm.");
        button(student, "Hand it in again").click();

        openWorkOfStudentTwo(tutor);
        assertThat(tutor.locator("[data-passage]")).containsText("warm");
        fill(tutor, "Points, of", "2");
        fill(tutor, "What to do next", "Try it with a client.");
        var here = tutor.url();
        tutor.keyboard().press("Control+Enter");
        tutor.waitForURL(url -> !url.equals(here) && url.contains("/marking"));

        student.navigate(address("/feedback"));
        assertThat(student.locator(".next-step").first()).containsText("Try it with a client.");
        button(student, "Open it").first().click();
        assertThat(student.locator("#ak-own-words")).containsText("2 of 2 points");
    }

    private void openWorkOfStudentTwo(Page tutor) {
        tutor.navigate(address("/marking"));
        tutor.locator(".queue li")
                .filter(new Locator.FilterOptions().setHasText("Student 02"))
                .filter(new Locator.FilterOptions().setHasText("Written response"))
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        assertThat(tutor.getByRole(AriaRole.HEADING, named("What was handed in")))
                .isVisible();
    }

    private void handIn(Page page) {
        page.navigate(address(QUIZ));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        var words = page.locator("#ak-own-words");
        words.getByRole(AriaRole.TEXTBOX).fill("I cannot promise that.");
        assertThat(words.locator("[data-saved-at]")).containsText("Saved ");
        button(page, "Check and hand in").click();
        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Your mark"))).isVisible();
        assertTrue(URI.create(page.url()).getPath().startsWith("/attempts/"));
    }

    private static int waiting(Page page) {
        var text = WAITING.matcher(page.getByRole(AriaRole.MAIN).textContent());
        return text.find() ? Integer.parseInt(text.group(1)) : 0;
    }

    private static void tabTo(Page page, String name) {
        for (var presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no " + name + " by keyboard");
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).fill(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
