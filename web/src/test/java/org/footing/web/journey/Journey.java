package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What journeys through one program share: the program, the browser, and the way through the door. They follow one another, while those
 * that start a {@link Program} of their own run beside them.
 */
@Tag("journey")
@Execution(ExecutionMode.SAME_THREAD)
abstract class Journey {

    static final String PASSWORD = "footing-demo";
    static final String COURSE = "/courses/foot-massage";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL program;

    /** Of a path of the program. */
    String address(String path) {
        return program.toString().replaceFirst("/$", "") + path;
    }

    Page signedIn(String username) {
        var page = CHROMIUM.visit();
        signIn(page, username);
        return page;
    }

    void signIn(Page page, String username) {
        page.navigate(address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page).hasTitle("Home · Footing");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** Where a lesson says how it is completed and what is missing. */
    static Locator reading(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Your reading"));
    }

    static Locator wellRead(Page page) {
        return reading(page).getByText("Well read.");
    }

    /** On the home page of staff who look after one cohort. */
    static Locator cohort(Page page) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.HEADING)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Spring"));
    }

    /** The self-checks of a lesson in which something is chosen. */
    static Locator choices(Page page) {
        return checks(page, AriaRole.RADIO);
    }

    /** The first of them, whatever it shows after an answer. */
    static Locator choice(Page page) {
        return same(choices(page).first());
    }

    /** The first self-check of a lesson in which steps are put in order, whatever it shows after an answer. */
    static Locator ordering(Page page) {
        return same(checks(page, AriaRole.COMBOBOX).first());
    }

    /** Of the first step; an order that nobody touched is no answer. */
    static Locator moveDown(Locator ordering) {
        return button(ordering, "Move down").first();
    }

    private static Locator checks(Page page, AriaRole field) {
        return page.locator("self-check").filter(new Locator.FilterOptions().setHas(page.getByRole(field)));
    }

    private static Locator same(Locator check) {
        return check.page().locator("[id='" + check.getAttribute("id") + "']");
    }

    static String lessonId(Page page) {
        return page.url().replaceAll(".*/lessons/([a-z0-9-]+).*", "$1");
    }
}
