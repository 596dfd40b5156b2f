package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A laptop serves the tablets of one room over plain http, under a name that browsers do not trust: they send no {@code Sec-Fetch-Site},
 * so {@code Origin} alone tells our forms from others'.
 */
@Tag("journey")
class PlainHttpIT {

    private static final String SCHOOL = "school.example";
    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";

    private static final FilePayload PICTURE = new FilePayload(
            "hand.pdf", "application/pdf", "%PDF-1.7\nA hand.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium("--host-resolver-rules=MAP *.example 127.0.0.1");

    private static Program program;
    private static HttpServer other;

    @BeforeAll
    static void open() throws IOException {
        program = Program.named("plain", SCHOOL);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            var page = exchange.getRequestURI().getPath().equals("/")
                    ? "<title>Other</title><link rel=icon href=data:,><form method=post action='%s'><button>Win a towel</button></form>"
                            .formatted(address("/logout"))
                    : "";
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        other.start();
    }

    @AfterAll
    static void close() throws InterruptedException {
        other.stop(0);
        program.close();
    }

    @Test
    void aStudentSignsInSavesHandsInAFileAndSignsOut() {
        var page = signedIn();
        assertEquals(false, page.evaluate("isSecureContext"), "or this would test nothing");
        page.navigate(address(QUIZ));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        var bone = question(page, "ak-heel-bone")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Calcaneus"));
        bone.check();
        assertThat(question(page, "ak-heel-bone").locator("[data-saved-at]")).containsText("Saved ");
        question(page, "ak-photo").locator("input[type=file]").setInputFiles(PICTURE);
        assertThat(question(page, "ak-photo").getByRole(AriaRole.STATUS)).containsText("hand.pdf");
        assertThat(question(page, "ak-photo").locator("[data-saved-at]")).containsText("Saved ");

        page.reload();
        assertThat(bone).isChecked();
        assertThat(question(page, "ak-photo")).containsText("hand.pdf");
        page.navigate(address("/logout"));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        assertThat(page).hasTitle("Sign in · Footing");
    }

    /** The second shares the cookies of the school: another program on the same machine, say. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", SCHOOL})
    void aFormOfAnotherSiteIsRefused(String host) {
        CHROMIUM.expect(403);
        var page = signedIn();
        page.navigate("http://" + host + ":" + other.getAddress().getPort() + "/");
        Journey.button(page, "Win a towel").click();

        assertThat(page.getByRole(AriaRole.HEADING)).containsText("This came from another place");
        page.navigate(address("/"));
        assertThat(page).hasTitle("Home · Footing");
    }

    private static Page signedIn() {
        var page = CHROMIUM.visit();
        page.navigate(address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("student");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Journey.PASSWORD);
        Journey.button(page, "Sign in").click();
        assertThat(page).hasTitle("Home · Footing");
        return page;
    }

    private static Locator question(Page page, String id) {
        return page.locator("#" + id);
    }

    private static String address(String path) {
        return program.address(path).replace("localhost", SCHOOL);
    }
}
