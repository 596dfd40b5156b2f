package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole quiz of all kinds from its front page to its review: by touch, by keyboard alone, and with scripts off. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
@Tag("postgresql")
class WholeQuizIT extends Journey {

    private static final String QUIZ = COURSE + "/quizzes/all-kinds";

    /** Of its 18 points the photograph's 1 and the words' 2 wait for a tutor. */
    private static final String ALL_RIGHT = "15 of 18 points";

    private static final List<String> SET_UP = List.of(
            "Read the record",
            "Clean the surfaces",
            "Wash your hands",
            "Help the client on",
            "Cleanse and dry",
            "Look:",
            "Agree a word",
            "Warm a little");

    private static final FilePayload PICTURE = new FilePayload(
            "set-up.pdf", "application/pdf", "%PDF-1.7\nA set-up.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Test
    void byTouchOnAPhone() {
        var page = begin(CHROMIUM.visitByTouch());

        radio(page, "ak-heel-bone", "Calcaneus").tap();
        radio(page, "ak-oil-first", "False").tap();
        checkbox(page, "ak-before-touch", "Washing your hands").tap();
        checkbox(page, "ak-before-touch", "Asking for consent").tap();
        order(page, "ak-set-up", SET_UP);
        order(page, "ak-side-of-foot", List.of("Heel bone", "Arch", "Ball of the foot", "Toes"));
        leaveOut(page, "ak-side-of-foot", "Back of the knee");
        tapAnswer(page, "ak-labels", "Fact", "It has evidence");
        tapAnswer(page, "ak-labels", "Tradition", "It is an old belief");
        tapAnswer(page, "ak-labels", "Opinion", "judgement");
        tapAnswer(page, "ak-labels", "Myth", "It is wrong");
        gaps(page);
        question(page, "ak-hands").getByRole(AriaRole.TEXTBOX).fill("20");
        tapRegion(page, "ak-find-heel", 0);
        var names = List.of("Calcaneus", "Talus", "Tibia", "Plantar fascia");
        for (var region = 0; region < names.size(); region++) {
            button(question(page, "ak-name-parts"), names.get(region)).tap();
            tapRegion(page, "ak-name-parts", region);
        }
        question(page, "ak-own-words").getByRole(AriaRole.TEXTBOX).fill("I cannot promise that.");
        question(page, "ak-photo").locator("input[type=file]").setInputFiles(PICTURE);
        assertThat(question(page, "ak-photo").getByRole(AriaRole.STATUS)).containsText("set-up.pdf");

        assertEverySaved(page);
        AccessibilityIT.assertSound(page);
        handIn(page);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(ALL_RIGHT);
    }

    @Test
    void byKeyboardAlone() {
        var page = begin(CHROMIUM.visit());

        press(page, radio(page, "ak-heel-bone", "Talus"), "ArrowDown");
        press(page, radio(page, "ak-oil-first", "True"), "ArrowDown");
        press(page, checkbox(page, "ak-before-touch", "Washing your hands"), "Space");
        press(page, checkbox(page, "ak-before-touch", "Asking for consent"), "Space");
        orderByKeyboard(page, "ak-set-up", SET_UP);
        pick(page, "ak-labels", "It has evidence", "Fact");
        pick(page, "ak-labels", "It is an old belief", "Tradition");
        pick(page, "ak-labels", "judgement", "Opinion");
        pick(page, "ak-labels", "It is wrong", "Myth");
        KeyboardIT.tabTo(page, question(page, "ak-hands").getByRole(AriaRole.TEXTBOX));
        page.keyboard().type("20");
        press(page, radio(page, "ak-find-heel", "touching the ground"), "Space");
        pick(page, "ak-name-parts", "touching the ground", "Calcaneus");
        KeyboardIT.tabTo(page, question(page, "ak-own-words").getByRole(AriaRole.TEXTBOX));
        page.keyboard().type("I cannot promise that.");

        press(page, button(page, "Check and hand in"), "Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/submission"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("3 of 12 questions have no response.");
        press(page, button(page, "Hand in now"), "Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("10.5 of 18 points");
    }

    @Test
    void withoutScripts() {
        var page = begin(CHROMIUM.visitWithoutScript());

        radio(page, "ak-heel-bone", "Calcaneus").check();
        radio(page, "ak-oil-first", "False").check();
        checkbox(page, "ak-before-touch", "Washing your hands").check();
        checkbox(page, "ak-before-touch", "Asking for consent").check();
        places(page, "ak-set-up", SET_UP);
        places(page, "ak-side-of-foot", List.of("Heel bone", "Arch", "Ball of the foot", "Toes"));
        select(page, "ak-labels", "It has evidence", "Fact");
        select(page, "ak-labels", "It is an old belief", "Tradition");
        select(page, "ak-labels", "judgement", "Opinion");
        select(page, "ak-labels", "It is wrong", "Myth");
        gaps(page);
        question(page, "ak-hands").getByRole(AriaRole.TEXTBOX).fill("20");
        radio(page, "ak-find-heel", "touching the ground").check();
        select(page, "ak-name-parts", "touching the ground", "Calcaneus");
        select(page, "ak-name-parts", "between the leg", "Talus");
        select(page, "ak-name-parts", "comes down from above", "Tibia");
        select(page, "ak-name-parts", "cord", "Plantar fascia");
        question(page, "ak-own-words").getByRole(AriaRole.TEXTBOX).fill("I cannot promise that.");
        question(page, "ak-photo").locator("input[type=file]").setInputFiles(PICTURE);

        button(page, "Check and hand in").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("All 12 questions are answered.");
        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(ALL_RIGHT);
        assertThat(question(page, "ak-photo")).containsText("set-up.pdf");
    }

    @Test
    void aButtonWaitsForWhatIsOnItsWay() {
        var page = begin(slowly(CHROMIUM, "PUT"));

        radio(page, "ak-heel-bone", "Calcaneus").check();
        page.waitForTimeout(100); // the save has left
        button(page, "Check and hand in").click();
        assertThat(button(page, "Hand in now")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("11 of 12 questions have no response.");
    }

    @Test
    void aButtonWaitsForAFileOnItsWay() {
        var page = begin(slowly(CHROMIUM, "POST"));

        question(page, "ak-photo").locator("input[type=file]").setInputFiles(PICTURE);
        button(page, "Check and hand in").click();
        assertThat(button(page, "Hand in now")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("11 of 12 questions have no response.");
    }

    /** A page on whose line everything of this kind that its scripts send takes a second. */
    static Page slowly(Chromium chromium, String method) {
        var page = chromium.visit();
        page.addInitScript(
                """
                const send = window.fetch;
                window.fetch = async (address, how) => {
                  if (how?.method === "%s") await new Promise(later => setTimeout(later, 1000));
                  return send(address, how);
                };
                """
                        .formatted(method));
        return page;
    }

    private Page begin(Page page) {
        signIn(page, "student2");
        page.navigate(address(QUIZ));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("quiz-question")).hasCount(12);
        return page;
    }

    private static void handIn(Page page) {
        button(page, "Check and hand in").tap();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("All 12 questions are answered.");
        button(page, "Hand in now").tap();
        assertThat(page.getByRole(AriaRole.HEADING).filter(new Locator.FilterOptions().setHasText("Your mark")))
                .isVisible();
    }

    static void assertEverySaved(Page page) {
        for (var question : page.locator("quiz-question").all()) {
            assertThat(question.locator("[data-saved-at]")).containsText("Saved ");
        }
    }

    private static void gaps(Page page) {
        var gaps = question(page, "ak-gaps");
        gaps.getByLabel("Gap 1 of 4").fill("Heel bone");
        gaps.getByLabel("Gap 2 of 4").selectOption("toes");
        gaps.getByLabel("Gap 3 of 4").fill("heads of the metatarsals");
        gaps.getByLabel("Gap 4 of 4").selectOption("rises");
    }

    /** By choosing each step's place in turn, which moves it there. */
    private static void order(Page page, String question, List<String> steps) {
        for (var place = 0; place < steps.size(); place++) {
            step(page, question, steps.get(place)).locator("select").selectOption(Integer.toString(place + 1));
        }
    }

    private static void leaveOut(Page page, String question, String step) {
        step(page, question, step).locator("select").selectOption("out");
    }

    static void places(Page page, String question, List<String> steps) {
        order(page, question, steps);
    }

    private static void orderByKeyboard(Page page, String question, List<String> steps) {
        for (var place = 0; place < steps.size(); place++) {
            var name = steps.get(place);
            var now = IntStream.range(0, steps.size())
                    .filter(at -> question(page, question)
                            .locator(".order > li")
                            .nth(at)
                            .textContent()
                            .contains(name.replace(":", "")))
                    .findFirst()
                    .orElseThrow();
            for (var at = now; at > place; at--) {
                press(page, button(step(page, question, name), "Move up"), "Enter");
            }
        }
    }

    private static Locator step(Page page, String question, String text) {
        return question(page, question)
                .locator(".order > li")
                .filter(new Locator.FilterOptions().setHasText(text.replace(":", "")));
    }

    static void select(Page page, String question, String place, String answer) {
        combobox(page, question, place).selectOption(answer);
    }

    /** Steps through the options as a keyboard does. */
    private static void pick(Page page, String question, String place, String answer) {
        var field = combobox(page, question, place);
        KeyboardIT.tabTo(page, field);
        page.keyboard().type(answer);
        page.keyboard().press("Tab");
        assertEquals(answer, field.locator("option:checked").textContent().strip());
    }

    static Locator combobox(Page page, String question, String place) {
        return question(page, question).getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(place));
    }

    private static void tapAnswer(Page page, String question, String answer, String place) {
        button(question(page, question), answer).tap();
        question(page, question)
                .locator(".slots > li")
                .filter(new Locator.FilterOptions().setHasText(place))
                .tap();
    }

    private static void tapRegion(Page page, String question, int region) {
        var pin = question(page, question).locator(".pin[data-region='" + region + "'] circle");
        pin.scrollIntoViewIfNeeded();
        var box = pin.boundingBox();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static void press(Page page, Locator control, String key) {
        KeyboardIT.tabTo(page, control);
        page.keyboard().press(key);
    }

    static Locator question(Page page, String id) {
        return page.locator("#" + id);
    }

    static Locator radio(Page page, String question, String name) {
        return question(page, question).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    static Locator checkbox(Page page, String question, String name) {
        return question(page, question).getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
