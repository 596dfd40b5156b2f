package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a machine cannot mark waits for a tutor, who marks it by hand; the student then reads the points and the words. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
@Tag("postgresql")
class MarkIT extends Journey {

    private static final String QUIZ = COURSE + "/quizzes/all-kinds";

    @Test
    void aTutorMarksWordsByHandAndTheStudentReadsIt() {
        CHROMIUM.expect(422);
        var student = signedIn("student2");
        var attempt = handIn(student);
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("0 of 18 points");

        var tutor = signedIn("tutor");
        tutor.navigate(address(QUIZ + "/attempts"));
        tutor.locator("a[href='" + attempt + "/marking']").click();
        AccessibilityIT.assertSound(tutor);
        var words = tutor.locator("#ak-own-words");
        assertThat(words).containsText("I cannot promise that.");
        words.getByLabel("Points, of 2").fill("3");
        button(words, "Give this mark").click();
        assertThat(words).containsText("Give the points as a number from 0 to 2, such as 1.5.");
        words.getByLabel("Points, of 2").fill("1.5");
        words.getByLabel("Words to the student").fill("Kind, and clear.");
        button(words, "Give this mark").click();
        assertThat(words).containsText("Tutor One gave 1.5 on ");

        student.reload();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("1.5 of 18 points");
        assertThat(student.locator("#ak-own-words")).containsText("Kind, and clear.");
    }

    /** @return the address of the attempt */
    private String handIn(Page page) {
        page.navigate(address(QUIZ));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        var words = page.locator("#ak-own-words");
        words.getByRole(AriaRole.TEXTBOX).fill("I cannot promise that.");
        assertThat(words.locator("[data-saved-at]")).containsText("Saved ");
        button(page, "Check and hand in").click();
        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your mark")))
                .isVisible();
        return URI.create(page.url()).getPath();
    }
}
