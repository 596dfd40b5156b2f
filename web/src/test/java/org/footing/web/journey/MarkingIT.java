package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.footing.web.Photographs;
import org.junit.jupiter.api.Test;

/** A tutor marks what waits, by keyboard alone; a student reads what was given back, and writes again what was sent back. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class MarkingIT extends Journey {

    private static final String QUIZ = COURSE + "/quizzes/all-kinds";
    private static final Pattern WAITING = Pattern.compile("(\\d+) wait");
    private static final Pattern DRAFT = Pattern.compile("/marking/\\d+/draft");
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
        for (var tries = 0;
                tries < TEN;
                tries++) { // what was sent on leaving may come after the next page was asked for
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

    @Test
    void wordsAreKeptOfWhoGoesOnAtOnce() {
        var tutor = signedIn("tutor");
        openWritten(tutor);
        var here = tutor.url();
        fill(tutor, "Words to the student", "Typed and gone.");
        link(tutor, "Next").click();
        tutor.waitForURL(url -> !url.equals(here));
        tutor.navigate(here);
        assertThat(tutor.getByLabel("Words to the student")).hasValue("Typed and gone.");
    }

    @Test
    void aDraftWhoseAnswerWasLostIsKeptOnceAndIsNoConflict() {
        CHROMIUM.expectNoConnection();
        var tutor = signedIn("tutor");
        openWritten(tutor);
        var lost = new AtomicBoolean();
        tutor.route(DRAFT, route -> {
            if (lost.getAndSet(true)) {
                route.resume();
            } else {
                route.fetch();
                route.abort();
            }
        });
        fill(tutor, "Words to the student", "The answer is lost.");
        assertThat(tutor.locator("[data-status]")).containsText("cannot be reached");
        fill(tutor, "Words to the student", "The answer is lost, the words are not.");
        assertThat(tutor.locator("[data-status]")).containsText("Draft kept");
        tutor.waitForCondition(
                () -> (boolean) tutor.evaluate("dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
        assertThat(tutor.locator("[role=alert]")).hasCount(0);
        tutor.reload();
        assertThat(tutor.getByLabel("Words to the student")).hasValue("The answer is lost, the words are not.");
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgainAndWhoLeavesIsAsked() {
        CHROMIUM.expectNoConnection();
        var tutor = signedIn("tutor");
        openWritten(tutor);
        var here = tutor.url();
        var asked = new AtomicBoolean();
        tutor.onDialog(dialog -> {
            asked.set(dialog.type().equals("beforeunload"));
            dialog.dismiss();
        });
        tutor.route(DRAFT, route -> route.abort());
        fill(tutor, "Words to the student", "Nobody hears this yet.");
        assertThat(tutor.locator("[data-status]")).containsText("cannot be reached");
        tutor.getByRole(AriaRole.HEADING, named("What was handed in")).click();
        tutor.keyboard().press("n");
        tutor.waitForCondition(asked::get);
        assertEquals(here, tutor.url());
        tutor.unroute(DRAFT);
        assertThat(tutor.locator("[data-status]")).containsText("Draft kept");
        tutor.keyboard().press("n");
        tutor.waitForURL(url -> !url.equals(here));
    }

    @Test
    void whatAnotherWindowKeptIsShownBesideWhatIsTyped() {
        CHROMIUM.expect(409);
        var one = signedIn("tutor");
        openWritten(one);
        var other = one.context().newPage();
        other.navigate(one.url());
        fill(one, "Words to the student", "From the first window.");
        assertThat(one.locator("[data-status]")).containsText("Draft kept");
        fill(other, "Words to the student", "From the second.");
        var alert = other.locator(".mark-form [role=alert]");
        assertThat(alert).containsText("“From the first window.”");
        assertThat(other.getByLabel("Words to the student")).hasValue("From the second.");
        assertThat(other.getByLabel("Words to the student")).isFocused();
        AccessibilityIT.assertSound(other);

        fill(other, "Words to the student", "From the second window.");
        one.waitForTimeout(2_000);
        one.reload();
        assertThat(one.getByLabel("Words to the student")).hasValue("From the first window.");
        button(other, "Keep as a draft").click();
        assertThat(alert).hasCount(0);
        one.reload();
        assertThat(one.getByLabel("Words to the student")).hasValue("From the second window.");
    }

    @Test
    void aFileThatWasSentBackIsHandedInAgain() {
        var student = signedIn("student2");
        student.navigate(address(QUIZ));
        student.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        var photo = student.locator("#ak-photo");
        photo.locator("input[type=file]").setInputFiles(picture("first.jpg", Photographs.small()));
        assertThat(photo.locator("[data-saved-at]")).containsText("Saved ");
        button(student, "Check and hand in").click();
        button(student, "Hand in now").click();
        var attempt = URI.create(student.url()).getPath();

        var tutor = signedIn("tutor");
        openWork(tutor, "Student 02", "File handed in");
        fill(tutor, "Words to the student", "Lay the towel on top.");
        var here = tutor.url();
        button(tutor, "Send back to be done again").click();
        tutor.waitForURL(url -> !url.equals(here) && url.contains("/marking"));

        student.navigate(address(attempt));
        link(student, "Sent back: hand in another file").click();
        assertThat(student.getByText("Lay the towel on top.")).isVisible();
        AccessibilityIT.assertSound(student);
        student.getByLabel("The new file").setInputFiles(picture("second.jpg", Photographs.withPlace()));
        button(student, "Hand it in again").click();
        assertThat(student.locator("#ak-photo")).containsText("second.jpg");

        openWork(tutor, "Student 02", "File handed in");
        AccessibilityIT.assertSound(tutor);
        tutor.locator("details:has-text('handed in before') summary").first().click();
        assertThat(link(tutor, "first.jpg")).isVisible();
        fill(tutor, "Points, of", "1");
        var again = tutor.url();
        button(tutor, "Give back and go on").click();
        tutor.waitForURL(url -> !url.equals(again) && url.contains("/marking"));
        student.reload();
        assertThat(student.locator("#ak-photo")).not().containsText("Waiting for a mark");
    }

    private static FilePayload picture(String name, byte[] bytes) {
        return new FilePayload(name, "image/jpeg", bytes);
    }

    private void openWritten(Page tutor) {
        tutor.navigate(address("/marking"));
        tutor.locator(".queue li")
                .filter(new Locator.FilterOptions().setHasText("Written response"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(tutor.getByLabel("Words to the student")).isVisible();
    }

    private void openWork(Page tutor, String student, String kind) {
        tutor.navigate(address("/marking"));
        tutor.locator(".queue li")
                .filter(new Locator.FilterOptions().setHasText(student))
                .filter(new Locator.FilterOptions().setHasText(kind))
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        assertThat(tutor.getByRole(AriaRole.HEADING, named("What was handed in")))
                .isVisible();
    }

    private void openWorkOfStudentTwo(Page tutor) {
        openWork(tutor, "Student 02", "Written response");
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
