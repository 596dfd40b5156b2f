package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In the middle of a quiz the network goes, then the program dies. The student goes on; nothing is lost, nothing is doubled. */
@Tag("journey")
class ConnectionLostIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String KEPT = "Not sent yet, kept on this device";

    @Test
    void whatIsDoneWithoutAConnectionArrivesOnceWhenThereIsOneAgain() throws Exception {
        CHROMIUM.expectNoConnection();
        try (var program = new Program("offline")) {
            var page = quiz(program);
            choose(page, "ak-heel-bone", "Calcaneus");
            assertThat(savedAt(page, "ak-heel-bone")).containsText("Saved ");

            page.context().setOffline(true);
            choose(page, "ak-oil-first", "False");
            page.locator("#ak-own-words textarea").fill("I cannot promise that.");
            assertThat(savedAt(page, "ak-oil-first")).hasText(KEPT);
            assertThat(savedAt(page, "ak-own-words")).hasText(KEPT);
            assertThat(page.locator("[data-connection]")).containsText("No connection.");
            program.kill();
            choose(page, "ak-heel-bone", "Talus");
            assertThat(savedAt(page, "ak-heel-bone")).hasText(KEPT);

            program.startAgain();
            page.context().setOffline(false);
            assertThat(page.locator("[data-connection]")).containsText("Everything is saved.");
            for (var question : new String[] {"ak-heel-bone", "ak-oil-first", "ak-own-words"}) {
                assertThat(savedAt(page, question)).containsText("Saved ");
            }

            page.reload();
            assertThat(option(page, "ak-heel-bone", "Talus")).isChecked();
            assertThat(option(page, "ak-oil-first", "False")).isChecked();
            assertThat(page.locator("#ak-own-words textarea")).hasValue("I cannot promise that.");
            assertEquals(
                    0,
                    page.evaluate(
                            "() => Object.keys(localStorage).filter(key => key.startsWith('footing.draft')).length"));
            program.close();
            try (var database = program.database();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            """
                            select q.question_id, q.revision from attempt_question q join attempt a on a.id = q.attempt_id
                            join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id
                            where q.revision > 0 and a.quiz_id = 'all-kinds' and p.username = 'student' order by q.place
                            """)) {
                var kept = new StringBuilder();
                while (rows.next()) {
                    kept.append(rows.getString(1))
                            .append(' ')
                            .append(rows.getInt(2))
                            .append("; ");
                }
                assertEquals("ak-heel-bone 2; ak-oil-first 1; ak-own-words 1; ", kept.toString());
            }
        }
    }

    @Test
    void whatAClosedPageCouldNotSendIsSentByTheNextOne() throws Exception {
        CHROMIUM.expectNoConnection();
        try (var program = new Program("closed")) {
            var page = quiz(program);
            page.context().setOffline(true);
            choose(page, "ak-heel-bone", "Calcaneus");
            assertThat(savedAt(page, "ak-heel-bone")).hasText(KEPT);
            var attempt = page.url();
            var next = page.context().newPage();
            page.close();
            next.context().setOffline(false);
            next.navigate(attempt);
            assertThat(savedAt(next, "ak-heel-bone")).containsText("Saved ");
            assertThat(option(next, "ak-heel-bone", "Calcaneus")).isChecked();
        }
    }

    @Test
    void signingOutSendsAllThatAClosedPageKept() throws Exception {
        CHROMIUM.expectNoConnection();
        try (var program = new Program("leaving")) {
            var page = quiz(program);
            choose(page, "ak-heel-bone", "Calcaneus");
            assertThat(savedAt(page, "ak-heel-bone")).containsText("Saved ");
            page.context().setOffline(true);
            choose(page, "ak-heel-bone", "Cuboid");
            assertThat(savedAt(page, "ak-heel-bone")).hasText(KEPT);
            choose(page, "ak-heel-bone", "Talus");
            page.waitForFunction(
                    """
                    () => Object.keys(localStorage).filter(key => key.startsWith('footing.draft')).map(key => JSON.parse(localStorage.getItem(key)))
                      .some(kept => kept.sending && kept.next)
                    """);
            var attempt = page.url();
            var other = page.context().newPage();
            page.close();
            other.context().setOffline(false);
            other.navigate(program.address("/profile"));
            Journey.button(other, "Sign out").click();
            assertThat(other).hasTitle("Sign in · Footing");

            signIn(program, other);
            other.navigate(attempt);
            assertThat(option(other, "ak-heel-bone", "Talus")).isChecked();
            assertEquals("3", other.locator("[name='ak-heel-bone.revision']").getAttribute("value"));
        }
    }

    @Test
    void twoTabsThatAnswerOneQuestionLetTheStudentChoose() throws Exception {
        CHROMIUM.expect(409);
        try (var program = new Program("tabs")) {
            var one = quiz(program);
            var other = one.context().newPage();
            other.navigate(one.url());
            choose(one, "ak-heel-bone", "Calcaneus");
            assertThat(savedAt(one, "ak-heel-bone")).containsText("Saved ");

            choose(other, "ak-heel-bone", "Talus");
            var conflict = other.locator("#ak-heel-bone [data-conflict]");
            assertThat(conflict).containsText("Another tab or device saved this question");
            assertThat(conflict).containsText("Calcaneus");
            assertThat(conflict).isFocused();
            Journey.button(conflict, "Keep what I have here").click();
            assertThat(savedAt(other, "ak-heel-bone")).containsText("Saved ");

            choose(one, "ak-heel-bone", "Cuboid");
            Journey.button(one.locator("#ak-heel-bone [data-conflict]"), "Take the saved one")
                    .click();
            assertThat(option(one, "ak-heel-bone", "Talus")).isChecked();
        }
    }

    @Test
    void whoIsSignedOutInTheMiddleSignsInWhereTheyAre() throws Exception {
        CHROMIUM.expect(401);
        CHROMIUM.expect(422);
        try (var program = new Program("signed-out")) {
            var page = quiz(program);
            page.context().clearCookies();
            choose(page, "ak-heel-bone", "Calcaneus");
            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("You have been signed out");
            dialog.getByLabel("Password of student").fill("not this one");
            Journey.button(dialog, "Sign in and go on").click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("That password is not right.");
            dialog.getByLabel("Password of student").fill(Journey.PASSWORD);
            Journey.button(dialog, "Sign in and go on").click();
            assertThat(savedAt(page, "ak-heel-bone")).containsText("Saved ");
            page.reload();
            assertThat(option(page, "ak-heel-bone", "Calcaneus")).isChecked();
        }
    }

    private static Page quiz(Program program) {
        var page = CHROMIUM.visit();
        signIn(program, page);
        page.navigate(program.address(Journey.COURSE + "/quizzes/all-kinds"));
        Journey.button(page, "Begin the quiz").click();
        assertThat(page.locator("quiz-question")).hasCount(12);
        return page;
    }

    private static void signIn(Program program, Page page) {
        page.navigate(program.address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("student");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Journey.PASSWORD);
        Journey.button(page, "Sign in").click();
        assertThat(page).hasTitle("Home · Footing");
    }

    private static void choose(Page page, String question, String option) {
        option(page, question, option).check();
    }

    private static Locator option(Page page, String question, String name) {
        return page.locator("#" + question).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator savedAt(Page page, String question) {
        return page.locator("#" + question + " [data-saved-at]");
    }
}
