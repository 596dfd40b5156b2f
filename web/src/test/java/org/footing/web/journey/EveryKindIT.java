package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A question of every kind: answered by touch, by keyboard alone and without scripts, and what a screen reader is told. */
@QuarkusIntegrationTest
@TestProfile(EveryKind.class)
class EveryKindIT extends Journey {

    private static final String KINDS = COURSE + "/lessons/with-quiz";
    private static final String ORDER = COURSE + "/lessons/first-touch";

    @Test
    void everyKindIsAnsweredByKeyboardAlone() {
        var page = lesson(CHROMIUM.visit(), KINDS);

        press(page, radio(page, "true-false", "True"), "Space");
        assertVerdict(page, "true-false", "Right");

        pickByKeyboard(page, "matched", "Thumb", "outer side");
        pickByKeyboard(page, "matched", "Little finger", "inner side");
        assertVerdict(page, "matched", "Right");

        type(page, check(page, "filled").getByLabel("Gap 1 of 2"), "touch");
        pickByKeyboard(page, "filled", "Gap 2 of 2", "warm");
        assertVerdict(page, "filled", "Right");

        type(page, check(page, "measured").getByLabel("Your number"), "5");
        assertVerdict(page, "measured", "Right");

        KeyboardIT.tabTo(page, radio(page, "pointed", "A short part"));
        page.keyboard().press("ArrowDown");
        assertThat(radio(page, "pointed", "B far ends")).isChecked();
        assertVerdict(page, "pointed", "Right");

        pickByKeyboard(page, "labelled", "short part", "Pollex");
        pickByKeyboard(page, "labelled", "far ends", "Fingertips");
        pickByKeyboard(page, "labelled", "narrow part", "Carpus");
        assertVerdict(page, "labelled", "Right");

        type(page, check(page, "written").getByRole(AriaRole.TEXTBOX), "Because of consent.");
        assertVerdict(page, "written", "Compare your answer");
    }

    @Test
    void anAnswerIsPickedUpAndPutDownByKeyboard() {
        var page = lesson(CHROMIUM.visit(), KINDS);
        var matched = check(page, "matched");

        press(page, button(matched, "outer side"), "Enter");
        assertThat(said(matched)).containsText("outer side, when the palm looks up is picked up.");
        press(page, button(matched, "Put it here: Thumb"), "Enter");

        assertThat(said(matched)).hasText("outer side, when the palm looks up now stands at Thumb.");
        assertThat(picked(matched, "Thumb")).hasText("outer side, when the palm looks up");
        assertThat(field(matched, "Thumb")).isFocused();
        assertThat(button(matched, "Put it here")).hasCount(0);
    }

    @Test
    void whatIsHeldIsPutDownAgainByEscape() {
        var page = lesson(CHROMIUM.visit(), KINDS);
        var matched = check(page, "matched");
        press(page, button(matched, "outer side"), "Enter");
        assertThat(button(matched, "outer side")).hasAttribute("aria-pressed", "true");

        page.keyboard().press("Escape");

        assertThat(button(matched, "outer side")).hasAttribute("aria-pressed", "false");
        assertThat(said(matched)).containsText("is put down again");
        assertThat(button(matched, "outer side")).isFocused();
    }

    @Test
    void everyKindIsAnsweredByTouch() {
        var page = lesson(CHROMIUM.visitByTouch(), KINDS);

        tapAnswer(page, "matched", "outer side", "Thumb");
        tapAnswer(page, "matched", "inner side", "Little finger");
        tapCheck(page, "matched", "Right");

        tapRegion(page, "pointed", 1);
        assertThat(radio(page, "pointed", "B far ends")).isChecked();
        tapCheck(page, "pointed", "Right");

        var labelled = check(page, "labelled");
        for (var name : List.of("Pollex", "Fingertips", "Carpus")) {
            button(labelled, name).tap();
            tapRegion(
                    page, "labelled", List.of("Pollex", "Fingertips", "Carpus").indexOf(name));
        }
        assertThat(said(labelled)).hasText("Carpus now stands at C narrow part that joins the arm.");
        tapCheck(page, "labelled", "Right");
    }

    @Test
    void aNameStandsInOnePlaceAlone() {
        var page = lesson(CHROMIUM.visit(), KINDS);
        var labelled = check(page, "labelled");
        field(labelled, "short part").selectOption("Elbow");

        field(labelled, "narrow part").focus();
        field(labelled, "narrow part").selectOption("Elbow");
        assertThat(picked(labelled, "short part")).hasText("Elbow"); // arrow keys pass by names that stand elsewhere
        page.keyboard().press("Tab");

        assertThat(picked(labelled, "short part")).hasText("Choose …");
        assertThat(picked(labelled, "narrow part")).hasText("Elbow");
        assertThat(button(labelled, "Elbow (in use)")).isVisible();
    }

    @Test
    void aFingerThatJustMissesALetterStillMeansIt() {
        var page = lesson(CHROMIUM.visitByTouch(), KINDS);
        var letter = check(page, "pointed-at-photograph").locator(".pin").nth(1);
        letter.scrollIntoViewIfNeeded();
        var box = letter.locator("circle").boundingBox();

        page.touchscreen().tap(box.x - 6, box.y - 6);
        assertThat(radio(page, "pointed-at-photograph", "B upper left")).isChecked();
    }

    @Test
    void aStepIsDraggedByAFingerAndThePageScrollsBesideTheHandle() {
        var page = lesson(CHROMIUM.visitByTouch(), ORDER);
        var steps = check(page, "in-order");
        var first = steps(steps).get(0);
        steps.locator(".order").evaluate("list => list.scrollIntoView({ block: 'start' })");
        var from = steps.locator(".grip").first().boundingBox();
        var to = steps.locator(".grip").nth(1).boundingBox();

        drag(
                page,
                from.x + from.width / 2,
                from.y + from.height / 2,
                to.y + to.height / 2 + 60 - from.y - from.height / 2);
        assertEquals(first, steps(steps).get(1));
        assertThat(said(steps)).hasText(first + " is now at place 2 of 5.");
        assertEquals(
                List.of("1", "2", "3", "4", "5"),
                steps.locator("select").evaluateAll("all => all.map(field => field.value)"));

        var before = ((Number) page.evaluate("() => scrollY")).doubleValue();
        var name = steps.locator(".what").nth(2).boundingBox();
        drag(page, name.x + 5, name.y + 5, -120);
        page.waitForCondition(() -> ((Number) page.evaluate("() => scrollY")).doubleValue() > before + 50);
        assertEquals(first, steps(steps).get(1), "and nothing else moved");
    }

    @Test
    void anOrderThatNobodyTouchedIsNoAnswer() {
        var page = lesson(CHROMIUM.visit(), ORDER);
        var steps = check(page, "in-order");

        button(steps, "Check my answer").click();
        assertThat(steps.getByRole(AriaRole.ALERT)).containsText("Give the steps their places first");
        moveDown(check(page, "in-order")).click();
        button(steps, "Check my answer").click();
        assertThat(steps.getByRole(AriaRole.STATUS)).containsText("right next step");
    }

    @Test
    void aStepIsLeftOutAndComesBack() {
        var page = lesson(CHROMIUM.visit(), ORDER);
        var steps = check(page, "in-order");
        var first = steps(steps).get(0);

        steps.getByRole(AriaRole.COMBOBOX).first().selectOption("out");
        assertThat(said(steps)).hasText(first + " is left out.");
        assertEquals(first, steps(steps).get(4), "it stands last");
        assertThat(steps.getByRole(AriaRole.COMBOBOX).nth(4)).isFocused();

        steps.getByRole(AriaRole.COMBOBOX).nth(4).selectOption("2");
        assertEquals(first, steps(steps).get(1));
    }

    @Test
    void everyKindIsAnsweredWithoutScripts() {
        var page = lesson(CHROMIUM.visitWithoutScript(), KINDS);

        field(check(page, "matched"), "Thumb").selectOption("outer side, when the palm looks up");
        field(check(page, "matched"), "Little finger").selectOption("inner side, when the palm looks up");
        clickCheck(page, "matched", "Right");
        check(page, "filled").getByLabel("Gap 1 of 2").fill("lay on hands");
        check(page, "filled").getByLabel("Gap 2 of 2").selectOption("warm");
        clickCheck(page, "filled", "Right");
        check(page, "measured").getByLabel("Your number").fill("5");
        clickCheck(page, "measured", "Right");
        radio(page, "pointed", "far ends").check();
        clickCheck(page, "pointed", "Right");
        radio(page, "pointed-at-photograph", "A middle").check();
        clickCheck(page, "pointed-at-photograph", "Right");
        field(check(page, "labelled"), "short part").selectOption("Pollex");
        clickCheck(page, "labelled", "Partly right");
        check(page, "written").getByRole(AriaRole.TEXTBOX).fill("Because.");
        clickCheck(page, "written", "Compare your answer");
    }

    @Test
    void whatIsChosenShowsInThePictureWithoutScripts() {
        var page = lesson(CHROMIUM.visitWithoutScript(), KINDS);
        var region = check(page, "pointed").locator("[data-region='1']").first();
        var line = "element => getComputedStyle(element).strokeWidth";
        assertEquals("1.75px", region.evaluate(line));

        radio(page, "pointed", "far ends").check();
        assertEquals("4px", region.evaluate(line));
    }

    @Test
    void aScreenReaderIsToldWhatEachFieldIsAndNotWhatIsRight() {
        var page = lesson(CHROMIUM.visit(), KINDS);

        assertEquals(
                List.of(
                        "A short part that stands apart",
                        "B far ends of the four long parts",
                        "C narrow part that joins the arm"),
                names(page, "pointed", AriaRole.RADIO));
        assertEquals(
                List.of(
                        "A short part that stands apart",
                        "B far ends of the four long parts",
                        "C narrow part that joins the arm"),
                names(page, "labelled", AriaRole.COMBOBOX));
        assertEquals(List.of("Thumb", "Little finger"), names(page, "matched", AriaRole.COMBOBOX));
        assertEquals(List.of("Gap 2 of 2"), names(page, "filled", AriaRole.COMBOBOX));
        assertThat(check(page, "pointed").getByRole(AriaRole.IMG))
                .hasAccessibleName("Outline of a hand seen from the palm");
        assertThat(check(page, "pointed").getByRole(AriaRole.GROUP))
                .hasAccessibleName(Pattern.compile("Choose a place in the picture. Where does the stroke end"));
        assertThat(check(page, "matched").getByRole(AriaRole.LIST).first()).hasAccessibleName("To choose from");
    }

    @Test
    void everythingOfAQuestionIsLargeEnoughForAFinger() {
        var page = lesson(CHROMIUM.visitByTouch(), KINDS);
        button(check(page, "matched"), "outer side").tap();

        var small = page.locator("self-check :is(button, select, .choice, .input, summary):visible").all().stream()
                .filter(target -> target.boundingBox().height < 44)
                .map(Locator::textContent)
                .toList();
        assertEquals(List.of(), small);
    }

    @Test
    void nothingIsFoundByAxeBeforeAndAfterAnswers() {
        var page = lesson(CHROMIUM.visit(), KINDS);
        AccessibilityIT.assertSound(page);

        page.evaluate("() => { document.documentElement.style.fontSize = '' }");
        radio(page, "true-false", "False").check();
        check(page, "filled").getByLabel("Gap 1 of 2").fill("touch");
        check(page, "filled").getByLabel("Gap 2 of 2").selectOption("cold");
        check(page, "measured").getByLabel("Your number").fill("six");
        check(page, "written").getByRole(AriaRole.TEXTBOX).fill("Because.");
        field(check(page, "labelled"), "short part").selectOption("Elbow");
        radio(page, "pointed", "C narrow").check();
        for (var question : List.of("true-false", "filled", "measured", "written", "labelled", "pointed")) {
            button(check(page, question), "Check my answer").click();
            assertThat(check(page, question).getByRole(AriaRole.STATUS)).isVisible();
        }
        button(check(page, "matched"), "outer side").click();
        AccessibilityIT.assertSound(page);
    }

    private Page lesson(Page page, String path) {
        signIn(page, "student2");
        page.navigate(address(path));
        return page;
    }

    private static Locator check(Page page, String question) {
        return page.locator("#check-" + question);
    }

    private static Locator radio(Page page, String question, String name) {
        return check(page, question).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator field(Locator question, String name) {
        return question.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator picked(Locator question, String name) {
        return field(question, name).locator("option:checked");
    }

    private static Locator said(Locator question) {
        return question.locator("[aria-live]");
    }

    private static List<String> steps(Locator question) {
        return question.locator(".what").allTextContents();
    }

    private static List<String> names(Page page, String question, AriaRole role) {
        var snapshot = check(page, question).ariaSnapshot();
        var line = Pattern.compile("- " + role.name().toLowerCase(Locale.ROOT) + " \"([^\"]*)\"")
                .matcher(snapshot);
        return line.results().map(found -> found.group(1)).toList();
    }

    private static void press(Page page, Locator target, String key) {
        KeyboardIT.tabTo(page, target);
        page.keyboard().press(key);
    }

    private static void type(Page page, Locator field, String text) {
        KeyboardIT.tabTo(page, field);
        page.keyboard().type(text);
    }

    /** Down the list of a field until it stands on what is wanted. */
    private static void pickByKeyboard(Page page, String question, String name, String wanted) {
        var field = field(check(page, question), name);
        KeyboardIT.tabTo(page, field);
        var options = field.locator("option").allTextContents();
        var place = IntStream.range(0, options.size())
                .filter(number -> options.get(number).contains(wanted))
                .findFirst()
                .orElseThrow();
        for (var step = 0; step < place; step++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(picked(check(page, question), name)).containsText(wanted);
    }

    private static void assertVerdict(Page page, String question, String words) {
        press(page, button(check(page, question), "Check my answer"), "Enter");
        var verdict = check(page, question).getByRole(AriaRole.STATUS);
        assertThat(verdict).containsText(words);
        assertThat(verdict).isFocused();
    }

    private static void tapAnswer(Page page, String question, String answer, String place) {
        button(check(page, question), answer).tap();
        check(page, question)
                .locator(".slots > li")
                .filter(new Locator.FilterOptions().setHasText(place))
                .tap();
    }

    private static void tapRegion(Page page, String question, int region) {
        var pin = check(page, question).locator(".pin[data-region='" + region + "'] circle");
        pin.scrollIntoViewIfNeeded();
        var box = pin.boundingBox();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static void tapCheck(Page page, String question, String words) {
        button(check(page, question), "Check my answer").tap();
        assertThat(check(page, question).getByRole(AriaRole.STATUS)).containsText(words);
    }

    private static void clickCheck(Page page, String question, String words) {
        button(check(page, question), "Check my answer").click();
        assertThat(check(page, question).getByRole(AriaRole.STATUS)).containsText(words);
    }

    /** One finger, straight up or down. */
    private static void drag(Page page, double x, double y, double by) {
        var session = page.context().newCDPSession(page);
        touch(session, "touchStart", x, y);
        for (var step = 1; step <= 10; step++) {
            touch(session, "touchMove", x, y + by * step / 10);
        }
        session.send("Input.dispatchTouchEvent", json("{\"type\":\"touchEnd\",\"touchPoints\":[]}"));
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        session.send(
                "Input.dispatchTouchEvent",
                json("{\"type\":\"%s\",\"touchPoints\":[{\"x\":%s,\"y\":%s}]}".formatted(type, x, y)));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
