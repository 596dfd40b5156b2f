package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        link(page, "Course").click();
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
    void aSelfCheckIsAnsweredOnAPageOfItsOwn() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address(COURSE + "/lessons/hygiene-and-set-up"));
        var question = choices(page).first();

        button(question, "Check my answer").click();
        assertThat(choices(page).first().getByRole(AriaRole.ALERT)).isVisible();
        choices(page).first().getByRole(AriaRole.RADIO).first().check();
        button(choices(page).first(), "Check my answer").click();
        assertThat(choices(page).first().getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("Right|Not this one|Partly right"));
        assertThat(choices(page).first().getByRole(AriaRole.RADIO).first()).isChecked();
    }

    @Test
    void stepsArePutInOrderByTheirFields() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address(COURSE + "/lessons/hygiene-and-set-up"));
        reveal(page);
        var right = orderings(page)
                .first()
                .getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.LISTITEM)
                .allTextContents();

        var fields = orderings(page).first().getByRole(AriaRole.COMBOBOX);
        for (var step = 0; step < fields.count(); step++) {
            var place = right.indexOf(name(page, step)) + 1;
            fields.nth(step).selectOption(Integer.toString(place));
        }
        button(orderings(page).first(), "Check my answer").click();
        assertThat(orderings(page).first().getByRole(AriaRole.STATUS)).containsText("Right");
    }

    @Test
    void theLookIsChosenByAButton() {
        var page = CHROMIUM.visitWithoutScript();
        signIn(page, "student2");
        page.navigate(address("/profile"));
        page.getByLabel("Dark").check();
        button(page, "Use this look").click();

        assertThat(page.locator("meta[name=color-scheme]")).hasAttribute("content", "dark");
        assertThat(page.getByLabel("Dark")).isChecked();
    }

    private static void reveal(Page page) {
        button(orderings(page).first(), "Check my answer").click();
        button(orderings(page).first(), "Show the answer").click();
    }

    /** A field is called after its step. */
    private static String name(Page page, int step) {
        var field = orderings(page).first().getByRole(AriaRole.COMBOBOX).nth(step);
        return (String) field.evaluate("field => field.labels.length ? field.labels[0].textContent.trim()"
                + " : document.getElementById(field.getAttribute('aria-labelledby')).textContent.trim()");
    }
}
