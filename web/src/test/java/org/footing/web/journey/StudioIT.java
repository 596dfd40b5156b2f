package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.footing.web.journey.Journey.button;
import static org.footing.web.journey.Journey.link;
import static org.footing.web.journey.WholeQuizIT.checkbox;
import static org.footing.web.journey.WholeQuizIT.combobox;
import static org.footing.web.journey.WholeQuizIT.places;
import static org.footing.web.journey.WholeQuizIT.question;
import static org.footing.web.journey.WholeQuizIT.radio;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A tutor takes the course over, writes a lesson with a drawing and a question of every kind, and publishes it; a student takes it. Once
 * in the editor, once without scripts; whichever comes later goes on writing the course.
 */
@Tag("journey")
class StudioIT {

    private static final Path DRAWING =
            Path.of("../course-content/foot-massage/01-safe-beginnings/09-every-kind-of-question/foot-from-inside.svg");

    private static final FilePayload PHOTOGRAPH = new FilePayload(
            "set-up.pdf", "application/pdf", "%PDF-1.7\nA set-up.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    /** Of its 10 points those for the words and the photograph wait for a tutor. */
    private static final String ALL_RIGHT = "8 of 10 points";

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Program program;

    @BeforeAll
    static void open() throws IOException {
        program = new Program("studio");
    }

    @AfterAll
    static void close() throws InterruptedException {
        program.close();
    }

    @Test
    void inTheEditor() {
        var tutor = signedIn(CHROMIUM.visit(), "tutor");
        written(tutor, "Cup the heel", "cup-the-heel", StudioIT::type);
        assertLight(tutor);
        published(tutor);

        taken(signedIn(CHROMIUM.visit(), "student2"), "cup-the-heel");
    }

    @Test
    void withoutScripts() {
        var tutor = signedIn(CHROMIUM.visitWithoutScript(), "tutor");
        written(tutor, "Hold the heel", "hold-the-heel", StudioIT::send);
        published(tutor);

        taken(signedIn(CHROMIUM.visitWithoutScript(), "student2"), "hold-the-heel");
    }

    /** What one types on while a save is joined with the other's is no conflict, and follows the document to where the other moves it. */
    @Test
    void twoAtOneLesson() {
        var one = signedIn(WholeQuizIT.slowly(CHROMIUM, "PUT"), "tutor");
        begun(one, "Rest the hands");
        var other = signedIn(CHROMIUM.visit(), "tutor");
        other.navigate(one.url());

        typed(one, "Hold it.");
        other.locator(".cm-content").click();
        other.keyboard().press("ControlOrMeta+Home");
        other.keyboard().press("ArrowDown");
        other.keyboard().press("ArrowDown");
        other.keyboard().press("End");
        other.keyboard().press("ArrowLeft"); // into the quotation marks of the title
        other.keyboard().type(" together");
        other.keyboard().press("ControlOrMeta+s");
        assertThat(other.locator("[data-kept]")).containsText(SAVED);
        one.keyboard().press("ControlOrMeta+s");
        one.keyboard().type(" Let go.");
        assertThat(one.locator("#text"))
                .hasValue(Pattern.compile("hands together\"\n.*Hold it\\. Let go\\.", Pattern.DOTALL));
        assertThat(one.locator("[data-kept]")).containsText(SAVED);

        typed(one, "Breathe.");
        // The editor asks every few seconds, and saves by itself: either may find it gone before the keys are pressed.
        CHROMIUM.expect(404);
        CHROMIUM.expect(409);
        link(other, "Lessons").click();
        button(other, "Move Rest the hands together up").click();
        var before = one.url();
        one.keyboard().press("ControlOrMeta+s");
        assertThat(one).not().hasURL(before);
        assertThat(one.locator("#text")).hasValue(Pattern.compile("Let go\\.\\s+Breathe\\."));
        assertThat(one.locator("[data-kept]")).containsText(SAVED);
    }

    @Test
    void aPictureIsPastedAtTheCursorAndDroppedBelowALine() {
        var tutor = signedIn(CHROMIUM.visit(), "tutor");
        begun(tutor, "Look at the heel");
        typed(tutor, "Here is one: ");
        given(tutor, "paste", "heel");
        assertThat(tutor.locator("#text"))
                .hasValue(Pattern.compile("Here is one: !\\[What heel shows\\]\\([^)]+heel\\.png\\)$"));

        tutor.keyboard().press("ControlOrMeta+Home");
        given(tutor, "paste", "sole");
        assertThat(tutor.locator("#text"))
                .hasValue(Pattern.compile("^---\\n[^!]*\\n---\\n\\n!\\[What sole shows\\][^\\n]+\\n", Pattern.DOTALL));

        given(tutor, "drop", "toes");
        assertThat(tutor.locator("#text"))
                .hasValue(Pattern.compile("\\nHere is one: [^\\n]+\\n\\n!\\[What toes shows\\][^\\n]+\\n"));
        assertThat(tutor.locator("[data-kept]")).containsText(SAVED);
        assertThat(tutor.locator("[data-errors]")).hasCount(0);
    }

    /** A picture as the clipboard, or a mouse above the last line, brings it. */
    private static void given(Page page, String how, String name) {
        page.evaluate(
                """
                ([how, name]) => {
                  const words = document.querySelector("course-editor .editor").shadowRoot.querySelector(".cm-content");
                  const png = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), c => c.charCodeAt(0));
                  const brought = new DataTransfer();
                  brought.items.add(new File([png], name + ".png", { type: "image/png" }));
                  const { left, bottom } = words.lastElementChild.getBoundingClientRect();
                  words.dispatchEvent(how === "paste"
                    ? new ClipboardEvent("paste", { clipboardData: brought, bubbles: true, cancelable: true })
                    : new DragEvent("drop", { dataTransfer: brought, clientX: left + 20, clientY: bottom - 5, bubbles: true, cancelable: true }));
                }
                """,
                List.of(how, name));
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("What " + name + " shows");
        button(page.getByRole(AriaRole.DIALOG), "Put it in").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void typed(Page page, String words) {
        page.locator(".cm-content").click();
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().type("\n\n" + words);
    }

    private static void written(Page page, String title, String id, BiConsumer<Page, String> write) {
        begun(page, title);

        page.locator("#picture").setInputFiles(DRAWING);
        page.locator("#description").fill("A left foot from the inner side");
        button(page, "Put it in").click();
        assertThat(page.locator("[data-seen]").locator("svg, img").first()).isVisible();
        assertThat(page.locator("#text")).hasValue(Pattern.compile("foot-from-inside\\.svg"));

        write.accept(page, lesson(page.locator("#text").inputValue(), title, id));
        assertThat(page.locator("[data-seen]")).containsText("Warm your hands first.");
        assertThat(page.locator("[data-faults]")).hasText("Nothing is wrong.");
    }

    /** Opens a new lesson, in a course that is taken over if it is not yet. */
    private static void begun(Page page, String title) {
        link(page, "Studio").click();
        link(page, "Foot & lower-leg massage").click();
        var takeOver = button(page, "Take over and write");
        assertThat(takeOver.or(page.getByLabel("Title of the new lesson")).first())
                .isVisible();
        if (takeOver.isVisible()) {
            takeOver.click();
        }

        page.getByLabel("Title of the new lesson").first().fill(title);
        button(page, "Add a lesson").first().click();
        link(page, title).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(title);
    }

    /** What stands at its head, and the questions, with the drawing that was put in. */
    private static String lesson(String begun, String title, String id) {
        var picture = Pattern.compile("\\]\\(([^)]+\\.svg)\\)").matcher(begun);
        if (!picture.find()) {
            throw new AssertionError("no drawing in " + begun);
        }
        var head = begun.substring(0, begun.indexOf("\n---", 3) + 5);
        return head
                + text().replace("PICTURE", picture.group(1))
                        .replace("TITLE", title)
                        .replace("ID", id);
    }

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/studio/every-kind.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void type(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().insertText(text);
        assertThat(page.locator("[data-kept]")).containsText(SAVED);
    }

    private static void send(Page page, String text) {
        page.locator("#text").fill(text);
        button(page, "Save").click();
    }

    /** The scripts of the editor's page, as they came over the line. */
    private static void assertLight(Page page) {
        var bytes = (Number)
                page.evaluate(
                        """
                performance.getEntriesByType("resource").filter(({ name }) => /\\.js($|\\?)/.test(name))
                  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
                """);
        assertTrue(bytes.intValue() > 50_000 && bytes.intValue() < 250_000, () -> bytes + " bytes of script");
    }

    private static void published(Page page) {
        link(page, "Lessons").click();
        link(page, "See what would change").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("No mark would change.");
        page.getByLabel(Pattern.compile("^Spring:")).check();
        page.getByLabel("Why, for whoever reads the history").fill("A lesson to feel the heel");
        button(page, "Publish").click();

        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Edition \\d")))
                        .first())
                .containsText(Pattern.compile("by Tutor One\\s+A lesson to feel the heel"));
    }

    private static void taken(Page page, String id) {
        page.navigate(program.address(Journey.COURSE + "/lessons/" + id));
        assertThat(page.getByText("Warm your hands first.")).isVisible();
        page.navigate(program.address(Journey.COURSE + "/quizzes/" + id + "-check"));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("quiz-question")).hasCount(10);

        radio(page, id + "-single", "Calcaneus").check();
        checkbox(page, id + "-multiple", "Clean hands").check();
        checkbox(page, id + "-multiple", "A client who has agreed").check();
        places(page, id + "-ordering", List.of("Heel", "Arch", "Toes"));
        combobox(page, id + "-matching", "Studies support it.").selectOption("Fact");
        combobox(page, id + "-matching", "It is wrong").selectOption("Myth");
        question(page, id + "-gap").getByRole(AriaRole.TEXTBOX).fill("Calcaneus");
        question(page, id + "-number").getByRole(AriaRole.TEXTBOX).fill("20");
        radio(page, id + "-place", "touching the ground").check();
        combobox(page, id + "-names", "touching the ground").selectOption("Calcaneus");
        combobox(page, id + "-names", "comes down from above").selectOption("Tibia");
        question(page, id + "-own-words").getByRole(AriaRole.TEXTBOX).fill("I cannot promise that.");
        question(page, id + "-photo").locator("input[type=file]").setInputFiles(PHOTOGRAPH);

        button(page, "Check and hand in").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("All 10 questions are answered.");
        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(ALL_RIGHT);
    }

    private static Page signedIn(Page page, String username) {
        page.navigate(program.address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Journey.PASSWORD);
        button(page, "Sign in").click();
        assertThat(page).hasTitle("Home · Footing");
        return page;
    }
}
