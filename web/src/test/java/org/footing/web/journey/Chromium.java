package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser. It is watched: an error on the console, a script that failed, or something that the content security policy
 * stopped fails the journey.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("responded with a status of (\\d+)");

    /** Over plain http to a name that is not this machine's, one of our headers has no effect. */
    private static final String UNTRUSTED = "The Cross-Origin-Opener-Policy header has been ignored";

    private static final String REPORT_VIOLATIONS =
            "addEventListener('securitypolicyviolation', e => console.error('policy stopped', e.violatedDirective, e.blockedURI))";

    /** What a journey wants; Playwright may be used by one thread alone. */
    private record Wanted(List<String> arguments, Thread by) {}

    /** One for all journeys that want the same; closed at the end of the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private final List<String> arguments;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private boolean withoutConnection;
    private Browser browser;

    // What is expected to show has as long as what is to be pressed.
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** @param more arguments that this browser is started with */
    Chromium(String... more) {
        arguments = Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        new Wanted(arguments, Thread.currentThread()),
                        wanted -> start(wanted.arguments()),
                        Running.class)
                .browser();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        var said = List.copyOf(complaints);
        open.clear();
        complaints.clear();
        expected.clear();
        withoutConnection = false;
        assertEquals(List.of(), said, "the browser complained");
    }

    /** A page of a new visitor. */
    Page visit() {
        return visit(new Browser.NewContextOptions());
    }

    /** @param kept what the browser of an earlier visit kept: its cookies */
    Page visit(String kept) {
        return visit(new Browser.NewContextOptions().setStorageState(kept));
    }

    Page visitWithoutScript() {
        return visit(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** On a phone: what is pressed is pressed by a finger. */
    Page visitByTouch() {
        var page = visit(new Browser.NewContextOptions().setHasTouch(true));
        page.setViewportSize(360, 720);
        return page;
    }

    /** Chromium puts answers like 404 on its console; those of this status are part of the journey. */
    void expect(int status) {
        expected.add(status);
    }

    /** Requests that reach nobody are part of the journey. */
    void expectNoConnection() {
        withoutConnection = true;
    }

    private Page visit(Browser.NewContextOptions options) {
        var context = browser.newContext(options.setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(this::listen);
        context.onWebError(fault -> complaints.add(fault.error()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        open.add(context);
        return context.newPage();
    }

    private void listen(ConsoleMessage message) {
        var status = STATUS.matcher(message.text());
        var part = status.find() && expected.contains(Integer.valueOf(status.group(1)))
                || withoutConnection && message.text().contains("net::ERR_")
                || message.text().contains(UNTRUSTED);
        if (message.type().equals("error") && !part) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    private static Running start(List<String> arguments) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(arguments)));
    }

    private static Path executable() {
        var path =
                Path.of(Optional.ofNullable(System.getenv("FOOTING_CHROMIUM")).orElse("/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("The journeys need Chromium, and there is none at " + path
                    + ". Install it, or name one: FOOTING_CHROMIUM=/path/to/chromium");
        }
        return path;
    }
}
