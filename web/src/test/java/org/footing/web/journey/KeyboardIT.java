package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything works without a pointer, and the focus is always to be seen. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class KeyboardIT extends Journey {

    private static final String LESSON = COURSE + "/lessons/hygiene-and-set-up";
    private static final int MOST_STOPS = 300;

    /** More than two rows of a matrix: its head, its first column and its edge have been passed. */
    private static final int STOPS_IN_THE_TABLE = 120;

    /** What is wrong with where the focus is; empty when it is to be seen as a whole, or at least its upper part. */
    private static final String FAULT =
            """
            () => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return 'nowhere';
              const shown = focused.closest('label') ?? focused;
              const box = shown.getBoundingClientRect();
              const faults = [];
              if (box.width < 2 || box.height < 2) faults.push('no size');
              if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) faults.push('off the screen');
              const drawn = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
              const ring = element => [null, '::before', '::after'].some(part => drawn(getComputedStyle(element, part)));
              if (![focused, shown, shown.parentElement].some(ring)) faults.push('no ring');
              const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
              const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              if (!top || !(shown.contains(top) || top.contains(shown))) faults.push('covered by ' + (top?.outerHTML.slice(0, 60)));
              return faults.join(', ');
            }
            """;

    private static final String NAME =
            "() => { const e = document.activeElement; return e.tagName + ' ' + (e.getAttribute('aria-label') ?? e.name ?? '') + ' ' + e.textContent.trim().slice(0, 40) }";

    @Test
    void aStudentSignsInByKeyboard() {
        var page = CHROMIUM.visit();
        page.navigate(address("/login"));

        tabTo(page, page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)));
        page.keyboard().type("student2");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Home · Footing");
    }

    @Test
    void theFirstStopLeadsPastTheMenu() {
        var page = signedIn("student2");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the content")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1280",
        "/, 320",
        "/profile, 320",
        "/courses/foot-massage, 1280",
        "/courses/foot-massage, 320",
        LESSON + ", 1280",
        LESSON + ", 320"
    })
    void theFocusIsAlwaysToBeSeen(String path, int width) {
        var page = signedIn("student2");
        page.setViewportSize(width, 720);
        page.navigate(address(path));

        assertEquals(List.of(), faultsOnTheWay(page));
    }

    @Test
    void theFocusIsToBeSeenAmongAllStudentsOfACohort() {
        var page = signedIn("tutor");
        cohort(page).click();
        page.setViewportSize(320, 720);
        var skip = link(page, "Skip the table");

        assertEquals(List.of(), faultsUntil(page, () -> has(skip)));
        var cells = new AtomicInteger();
        assertEquals(List.of(), faultsUntil(page, () -> cells.incrementAndGet() > STOPS_IN_THE_TABLE));
        skip.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#behind-matrix")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".matrix :focus")).hasCount(0);
    }

    @Test
    void aQuestionIsAnsweredByKeyboard() {
        var page = signedIn("student2");
        page.navigate(address(LESSON));
        var question = choice(page);

        tabTo(page, question.getByRole(AriaRole.RADIO).first());
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(question.getByRole(AriaRole.RADIO).nth(1)).isChecked();
        tabTo(page, button(question, "Check my answer"));
        page.keyboard().press("Enter");

        var verdict = question.getByRole(AriaRole.STATUS);
        assertThat(verdict).containsText(Pattern.compile("Right|Not this one"));
        assertThat(verdict).isFocused();
        assertTrue(fault(page).isEmpty() || fault(page).equals("no ring"), fault(page));
    }

    @Test
    void stepsArePutInOrderByKeyboard() {
        var page = signedIn("student2");
        page.navigate(address(LESSON));
        var ordering = ordering(page);
        tabTo(page, moveDown(ordering));
        page.keyboard().press("Enter");
        tabTo(page, button(ordering, "Check my answer"));
        page.keyboard().press("Enter");
        tabTo(page, button(ordering, "Show the answer"));
        page.keyboard().press("Enter");
        assertThat(ordering.getByRole(AriaRole.STATUS)).containsText("The answer");
        var right =
                ordering.getByRole(AriaRole.STATUS).getByRole(AriaRole.LISTITEM).allTextContents();
        tabTo(page, button(ordering, "Try again"));
        page.keyboard().press("Enter");
        assertThat(ordering.getByRole(AriaRole.COMBOBOX)).hasCount(right.size());

        for (var place = 0; place < right.size() - 1; place++) {
            moveUpTo(page, ordering, right.get(place).strip(), place);
        }
        tabTo(page, button(ordering, "Check my answer"));
        page.keyboard().press("Enter");
        assertThat(ordering.getByRole(AriaRole.STATUS)).containsText("Right");
    }

    private static void moveUpTo(Page page, Locator ordering, String step, int place) {
        var up = button(ordering, "Move up: " + step);
        while (steps(ordering).indexOf(step) > place) {
            var before = steps(ordering).indexOf(step);
            tabTo(page, up);
            page.keyboard().press("Enter");
            assertEquals(before - 1, steps(ordering).indexOf(step));
            assertThat(ordering.getByText(Pattern.compile("is now at place " + before + " of")))
                    .hasCount(1);
            assertEquals("", fault(page), step);
        }
    }

    /** The names of the steps as they stand now; each has a field that is called after it. */
    @SuppressWarnings("unchecked")
    private static List<String> steps(Locator ordering) {
        return (List<String>)
                ordering.getByRole(AriaRole.COMBOBOX)
                        .evaluateAll(
                                "fields => fields.map(f => document.getElementById(f.getAttribute('aria-labelledby')).textContent.trim())");
    }

    /** One whole round by the Tab key. */
    private static List<String> faultsOnTheWay(Page page) {
        var faults = new ArrayList<String>();
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            var fault = fault(page);
            if (fault.equals("nowhere")) {
                assertTrue(stop > 3, "there is something to reach");
                return faults;
            }
            if (!fault.isEmpty()) {
                faults.add(page.evaluate(NAME) + ": " + fault);
            }
        }
        return fail("no end to it after " + MOST_STOPS + " stops");
    }

    private static List<String> faultsUntil(Page page, BooleanSupplier there) {
        var faults = new ArrayList<String>();
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            var fault = fault(page);
            if (!fault.isEmpty()) {
                faults.add(page.evaluate(NAME) + ": " + fault);
            }
            if (there.getAsBoolean()) {
                return faults;
            }
        }
        return fail("not reached after " + MOST_STOPS + " stops");
    }

    private static boolean has(Locator wanted) {
        return (boolean) wanted.evaluate("element => element === document.activeElement");
    }

    private static String fault(Page page) {
        return (String) page.evaluate(FAULT);
    }

    static void tabTo(Page page, Locator wanted) {
        for (var stop = 0; stop < MOST_STOPS; stop++) {
            if (has(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("cannot be reached by Tab: " + wanted + Map.of());
    }
}
