package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything works in a browser that runs no scripts. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class WithoutScriptIT extends Journey {

    @Test
    void aStudentReadsALessonAndSaysSo() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Course").setExact(true))
                .click();
        link(page, "Foot and lower-leg massage").first().click();
        var lesson = lessonId(page);

        button(page, "I have read this lesson").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not yet. Missing:");
        SampleSchool.hadRead("student2", lesson, 3600);
        button(page, "I have read this lesson").click();
        assertThat(wellRead(page)).isVisible();
        assertThat(button(page, "I have read this lesson")).hasCount(0);
    }

    @Test
    void aStudentFindsALessonAgain() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        link(page, "Search my courses").click();
        page.getByLabel("Words to look for in your courses").fill("lubricants");
        button(page, "Search").click();
        link(page, "Hygiene, set-up, lubricants").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Hygiene, set-up, lubricants");
    }

    @Test
    void aSelfCheckIsAnsweredOnAPageOfItsOwn() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address(COURSE + "/lessons/hygiene-and-set-up"));
        var question = choice(page);

        button(question, "Check my answer").click();
        assertThat(question.getByRole(AriaRole.ALERT)).isVisible();
        question.getByRole(AriaRole.RADIO).first().check();
        button(question, "Check my answer").click();
        assertThat(question.getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("Right|Not this one|Partly right"));
        assertThat(question.getByRole(AriaRole.RADIO).first()).isChecked();
    }

    @Test
    void stepsArePutInOrderByTheirFields() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address(COURSE + "/lessons/hygiene-and-set-up"));
        var ordering = ordering(page);
        ordering.getByRole(AriaRole.COMBOBOX).first().selectOption("1");
        button(ordering, "Check my answer").click();
        button(ordering, "Show the answer").click();
        var right =
                ordering.getByRole(AriaRole.STATUS).getByRole(AriaRole.LISTITEM).allTextContents();
        button(ordering, "Try again").click();

        for (var field : ordering.getByRole(AriaRole.COMBOBOX).all()) {
            var place = right.indexOf(name(field)) + 1;
            field.selectOption(Integer.toString(place));
        }
        button(ordering, "Check my answer").click();
        assertThat(ordering.getByRole(AriaRole.STATUS)).containsText("Right");
    }

    @Test
    void theLookIsChosenByAButton() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address("/profile"));
        page.getByLabel("Dark").check();
        button(page, "Use this").click();

        assertThat(page.locator("meta[name=color-scheme]")).hasAttribute("content", "dark");
        assertThat(page.getByLabel("Dark")).isChecked();
    }

    /** A field is called after its step. */
    private static String name(Locator field) {
        return (String) field.evaluate(
                "field => document.getElementById(field.getAttribute('aria-labelledby')).textContent.trim()");
    }
}
