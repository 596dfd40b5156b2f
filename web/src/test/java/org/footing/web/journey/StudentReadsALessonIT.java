package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A student goes on where they were, reads to the end, passes the quiz, and their tutor sees it. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
@Tag("postgresql")
class StudentReadsALessonIT extends Journey {

    /** What is left of the time that reading takes; it passes by the clock while the journey reads. */
    private static final int SECONDS_LEFT = 5;

    /** An open page reports every 30 seconds; the last one may come that late. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);

    @Test
    void aStudentReadsToTheEndAndTheTutorSeesIt() {
        var student = signedIn("student");
        link(student, "Resume").click();
        var title = student.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();

        assertThat(reading(student)).containsText("Missing: the end, and");
        SampleSchool.hadRead("student", lessonId(student), missing(student) - SECONDS_LEFT);
        answerEverySelfCheck(student);
        scrollToTheEnd(student);
        assertThat(reading(student)).containsText("Missing: the quiz.", PATIENTLY);

        var lesson = student.url();
        passTheQuiz(student);
        student.navigate(lesson);
        assertThat(wellRead(student)).isVisible();
        assertThat(reading(student)).containsText("Passed");
        tutorSeesPassed("Student 01", title);
    }

    private static void answerEverySelfCheck(Page page) {
        var choices = choices(page);
        for (var question = 0; question < choices.count(); question++) {
            var form = choices.nth(question);
            form.getByRole(AriaRole.RADIO).first().check();
            button(form, "Check my answer").click();
            assertThat(form.getByRole(AriaRole.STATUS)).isFocused();
        }
    }

    private static void scrollToTheEnd(Page page) {
        for (var heading : page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                .all()) {
            if (heading.isVisible()) {
                heading.scrollIntoViewIfNeeded();
            }
        }
        page.keyboard().press("End");
    }

    private static void passTheQuiz(Page page) {
        link(page, "Scope and consent: short quiz").click();
        button(page, "Begin").click();
        choose(page, AriaRole.RADIO, "Say that the feet can be left out");
        choose(page, AriaRole.RADIO, "Listen, say whom you have to tell");
        choose(page, AriaRole.CHECKBOX, "The client is drunk");
        choose(page, AriaRole.CHECKBOX, "The client has not been told");
        choose(page, AriaRole.CHECKBOX, "A companion answers");
        match(page, "Pointing a client", "Referral");
        match(page, "A third person", "Chaperone");
        button(page, "Check and hand in").click();
        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Passed");
    }

    private static void choose(Page page, AriaRole role, String option) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(option)).check();
    }

    private static void match(Page page, String row, String answer) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(row))
                .selectOption(answer);
    }

    private void tutorSeesPassed(String student, String lesson) {
        var tutor = signedIn("tutor");
        cohort(tutor).click();
        var columns = tutor.getByRole(AriaRole.COLUMNHEADER).allTextContents();
        var column = columns.stream()
                .filter(head -> head.contains(lesson))
                .findFirst()
                .map(columns::indexOf)
                .orElseThrow();

        var row = tutor.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(tutor.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(student).setExact(true))));
        assertThat(row.getByRole(AriaRole.CELL).nth(column - 1)).containsText("Passed");
    }

    /** Seconds of reading that the page asks for still, from "1 min 57 s". */
    private static long missing(Page page) {
        var words = Pattern.compile("and (?:(\\d+)\\smin)?\\s?(?:(\\d+)\\ss)? of reading")
                .matcher(reading(page).textContent().replace('\u00a0', ' '));
        if (!words.find()) {
            throw new AssertionError(reading(page).textContent());
        }
        return 60 * number(words.group(1)) + number(words.group(2));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
