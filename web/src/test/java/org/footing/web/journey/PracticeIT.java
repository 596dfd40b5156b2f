package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hands-on work: logged and confirmed on the spot, written down in a record, and attended. Each page on the way is sound. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class PracticeIT extends Journey {

    private static final int PHONE = 360;

    /** Where a page leads that was kept by its button. */
    private static final Pattern KEPT = Pattern.compile("#go-on$");

    private static final String LOSE_ONE_ANSWER =
            """
            () => {
              const send = window.fetch;
              window.fetch = async (...request) => {
                window.fetch = send;
                await send(...request);
                throw new TypeError('lost');
              };
            }
            """;

    /** Lets a page try at once what it would try in a while. */
    private static final String ONLINE = "dispatchEvent(new Event('online'))";

    @Test
    void whatIsLoggedIsConfirmedOnTheSpot() {
        var student = onPhone(signedIn("student"));
        student.navigate(address(COURSE + "/practice"));
        link(student, "Your hands-on work").click();
        link(student, "Logbook").click();
        fill(student, "Day", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        fill(student, "From", "09:00");
        fill(student, "Until", "10:00");
        fill(student, "Client's code", "C-07");
        student.getByLabel("Kind of practice").selectOption("Strokes and pressure");
        fill(student, "Where", "School clinic");
        button(student, "Log it").click();
        student.locator(".entries h3 a").first().click();
        AccessibilityIT.assertSound(student);

        onPhone(student);
        button(student, "Show the code").click();
        var code = student.locator("code").textContent();
        AccessibilityIT.assertSound(student);

        var tutor = onPhone(CHROMIUM.visit());
        tutor.navigate(code);
        AccessibilityIT.assertSound(tutor);
        link(tutor, "Sign in to confirm").click();
        fill(tutor, "User name", "tutor");
        fill(tutor, "Password", PASSWORD);
        button(tutor, "Sign in").click();
        assertThat(tutor.getByText("Client C-07")).isVisible();
        tutor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm as"))
                .click();
        assertThat(tutor.getByRole(AriaRole.HEADING, named("Confirmed"))).isVisible();

        onPhone(student);
        link(student, "See whether it is confirmed").click();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Confirmed by");
    }

    @Test
    void whoeverHasNoAccountConfirmsByPin() {
        var tutor = signedIn("tutor");
        tutor.navigate(address("/practice/supervisors"));
        fill(tutor, "Their name", "Sana Mir");
        fill(tutor, "Where they supervise", "Harbour clinic");
        button(tutor, "Add a supervisor").click();
        var pin = tutor.locator(".pin").textContent().strip();
        tutor.navigate(address("/practice/supervisors"));
        AccessibilityIT.assertSound(tutor);

        var student = signedIn("student2");
        student.navigate(address("/practice/logbook"));
        fill(student, "Client's code", "C-09");
        student.getByLabel("Kind of practice").selectOption("Five-step routine");
        fill(student, "Where", "Harbour clinic");
        button(student, "Log it").click();
        student.locator(".entries h3 a").first().click();
        button(student, "Show the code").click();

        var supervisor = onPhone(CHROMIUM.visit());
        supervisor.navigate(student.locator("code").textContent());
        supervisor.getByLabel("Your name").selectOption("Sana Mir, Harbour clinic");
        fill(supervisor, "Your PIN", pin);
        button(supervisor, "Confirm").click();
        assertThat(supervisor.getByRole(AriaRole.HEADING, named("Confirmed"))).isVisible();
        link(student, "See whether it is confirmed").click();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Confirmed by Sana Mir, by PIN");
    }

    @Test
    void aTreatmentIsWrittenDown() {
        var student = signedIn("student");
        student.navigate(address("/practice/records"));
        addClient(student, "C-21");
        button(student, "Begin a record").click();

        part(student, "Health screen").click();
        var fever = student.locator(".asked").first();
        assertThat(fever.locator(".then")).isHidden();
        fever.getByLabel("Yes").check();
        assertThat(fever.locator(".then")).isVisible();
        part(student, "Goal and baseline").click();
        var chart = student.locator("foot-chart").first();
        chart.locator("svg").click(new Locator.ClickOptions().setPosition(60, 60));
        student.keyboard().type("Tender, 3 of 10");
        button(student, "Keep as a draft").click();
        student.waitForURL(KEPT);
        part(student, "Goal and baseline").click();
        assertThat(student.locator("foot-chart").first().locator(".findings input"))
                .hasValue("Tender, 3 of 10");
        assertThat(student.locator("foot-chart").first().locator(".mark")).hasCount(1);
        AccessibilityIT.assertSound(student);

        CHROMIUM.expect(422);
        button(student, "Finish").click();
        assertThat(student.getByRole(AriaRole.ALERT).first()).containsText("may not be treated");
        assertThat(student.getByLabel("Treated", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    @Test
    void aLongFormKeepsItselfAndLosesNothingWithoutNetwork() {
        var student = record("C-22");
        number(student).fill("1");
        assertThat(student.locator(".kept")).containsText("Kept");

        CHROMIUM.expectNoConnection();
        student.context().setOffline(true);
        number(student).fill("12");
        assertThat(student.locator(".kept.late")).containsText("no connection");
        student.context().setOffline(false);
        assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
        student.reload();
        assertThat(number(student)).hasValue("12");
    }

    @Test
    void twoWindowsWriteOneRecord() {
        var student = record("C-23");
        var other = student.context().newPage();
        other.navigate(student.url());
        number(other).fill("13");
        assertThat(other.locator(".kept")).containsText("Kept");
        code(student).fill("C-23");
        assertThat(student.locator(".kept")).containsText("Kept");
        assertThat(number(student)).hasValue("13");

        number(student).fill("14");
        assertThat(student.locator(".kept")).containsText("Kept");
        CHROMIUM.expect(409);
        number(other).fill("15");
        assertThat(other.locator(".kept.late")).containsText("Both texts are shown");
        assertThat(code(other)).hasValue("C-23");
        AccessibilityIT.assertSound(other);
        number(other).fill("15 or 16");
        button(other, "Keep as a draft").click();
        student.reload();
        assertThat(number(student)).hasValue("14");

        other.getByLabel("Keep what I have here").check();
        assertThat(other.locator(".kept:not(.late)")).containsText("Kept");
        assertThat(other.locator("#both")).hasCount(0);
        student.reload();
        assertThat(number(student)).hasValue("15 or 16");
        assertThat(code(student)).hasValue("C-23");
    }

    @Test
    void aLostAnswerIsNoConflict() {
        var student = record("C-24");
        student.evaluate(LOSE_ONE_ANSWER);
        number(student).fill("1");
        assertThat(student.locator(".kept.late")).containsText("no connection");
        number(student).fill("12");
        student.evaluate(ONLINE);
        assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
        student.reload();
        assertThat(number(student)).hasValue("12");
    }

    @Test
    void aButtonWaitsForTheServer() {
        CHROMIUM.expectNoConnection();
        var student = record("C-25");
        student.context().setOffline(true);
        number(student).fill("1");
        button(student, "Keep as a draft").click();
        assertThat(student.locator(".kept.late")).containsText("Then what you pressed is done");
        assertThat(number(student)).hasValue("1");
        student.context().setOffline(false);
        student.waitForURL(KEPT);
        assertThat(number(student)).hasValue("1");
    }

    @Test
    void whatCannotBeTakenJustNowIsSentAgain() {
        var student = record("C-26");
        for (var status : List.of(503, 429)) {
            CHROMIUM.expect(status);
            student.route(
                    "**/practice/records/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            number(student).fill("of " + status);
            assertThat(student.locator(".kept.late")).containsText("sent again by itself");
            student.unroute("**/practice/records/*");
            student.evaluate(ONLINE);
            assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
        }
        CHROMIUM.expect(422);
        number(student).fill("9".repeat(4_001));
        assertThat(student.locator(".kept.late")).containsText("longer than");
        number(student).fill("9");
        assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
    }

    @Test
    void whoIsSignedOutSignsInElsewhereAndGoesOn() {
        CHROMIUM.expect(401);
        var student = record("C-27");
        student.context().clearCookies();
        number(student).fill("7");
        assertThat(student.locator(".kept.late")).containsText("you are signed out");
        var door = student.context().newPage();
        door.navigate(address("/login"));
        fill(door, "User name", "student");
        fill(door, "Password", PASSWORD);
        button(door, "Sign in").click();
        assertThat(door).hasTitle("Home · Footing");
        student.evaluate(ONLINE);
        assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
        student.reload();
        assertThat(number(student)).hasValue("7");
    }

    @Test
    void whoLeavesWithUnsentWordsIsAsked() {
        CHROMIUM.expectNoConnection();
        var student = record("C-28");
        student.context().setOffline(true);
        number(student).click();
        student.keyboard().type("7");
        assertThat(student.locator(".kept.late")).containsText("no connection");
        var asked = new ArrayList<String>();
        student.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        student.evaluate("location.assign('/')");
        assertThat(number(student)).hasValue("7");
        student.waitForCondition(() -> !asked.isEmpty());
        assertEquals(List.of("beforeunload"), asked);
        student.context().setOffline(false);
        assertThat(student.locator(".kept:not(.late)")).containsText("Kept");
    }

    @Test
    void aCaseStudyIsWrittenMarkedAndWrittenOn() {
        var student = signedIn("student2");
        student.navigate(address("/practice/records"));
        addClient(student, "C-31");
        onPhone(student).navigate(address("/practice/cases"));
        assertThat(student.locator(".board > li")).hasCount(4);
        AccessibilityIT.assertSound(student);
        button(student, "Begin a case study").click();
        AccessibilityIT.assertSound(student);

        var open = student.locator("details.part[open]");
        while (open.count() > 0) {
            fillIn(open);
            var part = open.getAttribute("data-part");
            open.locator("button").click();
            assertThat(student.locator("details[data-part=" + part + "][open]")).hasCount(0);
        }
        button(student, "Hand it in").click();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Handed in, waits to be marked");
        assertThat(student.locator(".scales tbody tr")).hasCount(2);
        AccessibilityIT.assertSound(student);

        var tutor = signedIn("tutor");
        tutor.navigate(student.url() + "/marking");
        AccessibilityIT.assertSound(tutor);
        judge(tutor, "Developing");
        assertThat(tutor.locator("output")).hasText("20 of 50 points");
        tutor.getByLabel("What to do next").fill("Give each reason its label");
        button(tutor, "Mark it").click();

        student.reload();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Give each reason its label");
        button(student, "Hand it in").click();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Handed in");
        tutor.navigate(student.url() + "/marking");
        judge(tutor, "Competent");
        button(tutor, "Mark it").click();
        tutor.navigate(student.url() + "/marking");
        assertThat(tutor.getByRole(AriaRole.MAIN)).containsText("35 of 50 points");
        student.navigate(address("/practice"));
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("1 of 4 passed");
    }

    private static void judge(Page tutor, String level) {
        tutor.locator(".level", new Page.LocatorOptions().setHasText(level))
                .all()
                .forEach(Locator::click);
    }

    /** Whatever the part asks for. */
    private static void fillIn(Locator part) {
        part.locator("textarea:visible").all().forEach(field -> field.fill("as it was"));
        part.locator("input.input:not([type]), input[inputmode]").all().forEach(field -> field.fill("3"));
        part.locator("input[type=date]").all().forEach(field -> field.fill("2026-11-02"));
        part.locator("fieldset")
                .all()
                .forEach(choice -> choice.locator("label.choice").first().click());
    }

    /** A record begun by somebody who has just signed in. */
    private Page record(String client) {
        var student = signedIn("student");
        student.navigate(address("/practice/records"));
        addClient(student, client);
        button(student, "Begin a record").click();
        return student;
    }

    private static Locator code(Page record) {
        return record.locator("#a-client-code");
    }

    private static Locator number(Page record) {
        return record.locator("#a-record-number");
    }

    private static void addClient(Page student, String code) {
        var form = student.locator("details:has(#code)");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        fill(student, "Client's code", code);
        button(student, "Add this client").click();
        assertThat(student.locator("#clients ~ ul")).containsText(code);
    }

    private static Locator part(Page page, String title) {
        return page.locator("details.part > summary", new Page.LocatorOptions().setHasText(title));
    }

    @Test
    void aRegisterIsTakenOnAPhone() {
        var tutor = signedIn("tutor");
        cohort(tutor).click();
        link(tutor, "Classes").click();
        fill(tutor, "Day", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        fill(tutor, "Where", "Room 2");
        button(tutor, "Plan it").click();
        AccessibilityIT.assertSound(tutor);

        onPhone(tutor);
        tutor.locator(".entries h2 a").last().click();
        var line = tutor.locator(".roll").first();
        assertThat(line.getByLabel("Why")).isHidden();
        line.getByLabel("Absent").check();
        line.getByLabel("Why").fill("Ill");
        button(tutor, "Save the register").click();
        assertThat(tutor.getByRole(AriaRole.MAIN)).containsText("Register taken");
        assertThat(tutor.locator(".roll").first().getByLabel("Why")).hasValue("Ill");
        AccessibilityIT.assertSound(tutor);
    }

    private static Page onPhone(Page page) {
        page.setViewportSize(PHONE, 720);
        return page;
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
