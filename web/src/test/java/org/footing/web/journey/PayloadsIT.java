package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.web.Payloads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Twenty of the payloads where a browser shows them: no script runs, no dialog opens, and the policy has nothing to stop. */
@Tag("journey")
class PayloadsIT {

    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";

    private static final List<String> PAYLOADS = Stream.of(
                    every(6, "text"), every(5, "attribute"), every(4, "svg"), every(8, "template"))
            .flatMap(List::stream)
            .limit(20)
            .toList();

    private static final String ALL = String.join("\n", PAYLOADS);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Program program;

    @BeforeAll
    static void aStudentHasAPayloadForAName() throws Exception {
        program = Program.onH2("payloads");
        program.close();
        try (var database = program.database();
                var rename = database.prepareStatement("update person set name = ? where username = 'student'")) {
            rename.setString(
                    1, "<img src=x onerror=pwn()><script>pwn()</script>\" onfocus=pwn() autofocus tabindex=0 x=\"");
            rename.executeUpdate();
        }
        program.startAgain();
    }

    @AfterAll
    static void close() throws InterruptedException {
        program.close();
    }

    @Test
    void whatIsTypedAndShownAgain() {
        CHROMIUM.expect(422);
        CHROMIUM.expect(404);
        var door = visit();
        var admin = signedIn("admin");
        for (var payload : PAYLOADS) {
            door.navigate(program.address("/login"));
            signIn(door, payload);
            assertThat(door.getByRole(AriaRole.ALERT)).isVisible();
            for (var place : List.of("/search?q=", "/admin/people?q=", "/")) {
                admin.navigate(program.address(place + encoded(payload)));
                assertThat(admin.getByRole(AriaRole.HEADING).first()).isVisible();
            }
        }
    }

    @Test
    void whatAStudentWritesAndATutorSaysOfIt() {
        var student = signedIn("student");
        student.navigate(program.address(QUIZ));
        student.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        var words = student.locator("#ak-own-words textarea");
        words.fill(ALL);
        words.blur();
        assertThat(student.locator("#ak-own-words [data-saved-at]")).containsText("Saved ");
        student.locator("#ak-photo input[type=file]")
                .setInputFiles(new FilePayload(
                        "<img src=x onerror=pwn()>.pdf",
                        "application/pdf",
                        "%PDF-1.7\n<script>pwn()</script>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(student.locator("#ak-photo").getByRole(AriaRole.STATUS))
                .containsText("<img src=x onerror=pwn()>.pdf");
        assertThat(student.locator("#ak-photo [data-saved-at]")).containsText("Saved ");
        student.reload();
        assertThat(words).hasValue(ALL);
        Journey.button(student, "Check and hand in").click();
        Journey.button(student, "Hand in now").click();
        assertThat(student.getByRole(AriaRole.MAIN)).containsText("Your mark");
        var review = student.url();

        var tutor = signedIn("tutor");
        tutor.navigate(review + "/marking");
        tutor.locator("#ak-own-words [name=points]").fill("1");
        tutor.locator("#ak-own-words [name=comment]").fill(ALL);
        Journey.button(tutor.locator("#ak-own-words"), "Give this mark").click();
        assertThat(tutor.locator("#ak-own-words [name=comment]")).hasValue(ALL);
        tutor.navigate(program.address(QUIZ + "/attempts"));
        assertThat(tutor.getByRole(AriaRole.MAIN)).containsText("<script>pwn()</script>");

        student.navigate(review);
        assertThat(student.locator("#ak-own-words .comment")).containsText(PAYLOADS.get(0));
        student.navigate(program.address("/profile"));
        student.navigate(program.address("/"));
        var admin = signedIn("admin");
        admin.navigate(program.address("/admin/people"));
        assertThat(admin.getByRole(AriaRole.MAIN)).containsText("<script>pwn()</script>");
    }

    private static Page signedIn(String username) {
        var page = visit();
        page.navigate(program.address("/login"));
        signIn(page, username);
        assertThat(page).hasTitle("Home · Footing");
        return page;
    }

    private static void signIn(Page page, String username) {
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Journey.PASSWORD);
        Journey.button(page, "Sign in").click();
    }

    /** Whatever a payload brings to run is called pwn, and an error on the console fails the journey. */
    private static Page visit() {
        var page = CHROMIUM.visit();
        page.addInitScript("window.pwn = () => console.error('a payload ran')");
        page.onDialog(dialog -> {
            dialog.dismiss();
            page.evaluate("console.error('a dialog opened')");
        });
        return page;
    }

    private static List<String> every(int nth, String context) {
        var payloads = Payloads.byContext().get(context);
        return IntStream.range(0, payloads.size())
                .filter(place -> place % nth == 0)
                .mapToObj(payloads::get)
                .filter(payload -> payload.chars().allMatch(sign -> sign >= ' ' && sign <= '~'))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
