package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footing.identity.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page on a phone, a tablet and a desk, and in the dark on a desk: nothing for axe to find, and nothing to scroll sideways. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class AccessibilityIT extends Journey {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /**
     * In the dark the same elements stand in the same places, in other colours. Most of the time goes into these two rules, and a tablet
     * shows nothing that neither a phone nor a desk does.
     */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String QUIZ = COURSE + "/quizzes/all-kinds";
    private static final String STUDIO = "/studio/foot-massage";
    private static final Map<ColorScheme, List<Integer>> WIDTHS =
            Map.of(ColorScheme.LIGHT, List.of(320, 768, 1280), ColorScheme.DARK, List.of(1280));
    private static final int TABLET = 768;

    /** What a browser keeps of them, by their user name. */
    private static final Map<String, String> LET_IN = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/profile",
                "/logout",
                "/search",
                "/search?q=heel",
                "/search?q=Langerhanscellhistiocytosislangerhanscell",
                COURSE,
                COURSE + "/lessons/what-it-is",
                COURSE + "/lessons/contraindications-and-red-flags",
                COURSE + "/lessons/plantar-fascia",
                COURSE + "/techniques",
                COURSE + "/glossary",
                COURSE + "/sources",
                COURSE + "/practice",
                COURSE + "/practice/contraindications",
                COURSE + "/practice/treatment-record",
                "/practice",
                "/practice/logbook",
                "/practice/records",
                "/practice/cases",
                "/practice/sign-offs",
                "/announcements",
                "/questions",
                COURSE + "/lessons/what-it-is/questions",
                "/profile/mail",
                "/feedback",
                "/calendar",
                COURSE + "/certificate",
                "/practicals",
                COURSE + "/rubrics/foot-practical",
                QUIZ
            })
    void pagesOfAStudent(String path) {
        assertSound(pageOf("student2", path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                COURSE,
                COURSE + "/lessons/hygiene-and-set-up",
                COURSE + "/lessons/bones-and-arches",
                COURSE + "/lessons/five-step-routine",
                COURSE + "/techniques/five-step",
                COURSE + "/techniques/five-step#step-3",
                COURSE + "/techniques/five-step/checklist",
                COURSE + "/atlas",
                COURSE + "/atlas/skin-zones",
                QUIZ,
                QUIZ + "/attempts",
                QUIZ + "/analysis",
                QUIZ + "/regrades",
                "/practice/confirmations",
                "/marking",
                "/marking/comments",
                "/questions",
                "/questions/reports",
                "/cohorts/1/announcements",
                "/practice/records/read",
                "/practice/sign-offs/cohorts/1",
                "/cohorts/1/certificates",
                "/cohorts/1?show=attention&sort=progress&way=down",
                "/cohorts/1?item=nothing",
                "/cohorts/1?name=nobody+at+all",
                "/cohorts/1/schedule",
                "/cohorts/1/at-risk",
                "/courses/foot-massage/insight",
                "/cohorts/1/students/1",
                "/cohorts/1/exceptions?q=Student+02",
                "/calendar",
                "/practicals",
                "/practicals/cohorts/1",
                "/osces",
                "/osces/cohorts/1",
                QUIZ + "/dates"
            })
    void pagesOfATutor(String path) {
        assertSound(pageOf("tutor", path));
    }

    /** Before and after it is taken over. */
    @Test
    void theStudio() {
        var tutor = signedIn("tutor");
        for (var path : List.of("", "/foot-massage", "/foot-massage/editions")) {
            tutor.navigate(address("/studio" + path));
            assertSound(tutor);
        }
        tutor.navigate(address(STUDIO));
        button(tutor, "Take over and write").click();
        for (var path : List.of(
                "",
                "/documents/01-safe-beginnings/01-what-it-is.md",
                "/arrangement/01-safe-beginnings/01-what-it-is.md",
                "/history/01-safe-beginnings/01-what-it-is.md",
                "/file/pictures/achilles-and-calf.svg",
                "/lessons/what-it-is",
                "/publication",
                "/questions",
                "/archive")) {
            tutor.navigate(address(STUDIO + path));
            assertSound(tutor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin",
                "/admin/people",
                "/admin/people?q=nobody",
                "/admin/people/1",
                "/admin/people/invitations",
                "/admin/people/invitations/list",
                "/admin/school",
                "/setup/school",
                "/setup/course",
                "/cohorts",
                "/cohorts?archived=true",
                "/cohorts/new",
                "/cohorts/1/settings",
                "/cohorts/1/copy",
                "/cohorts/1/people",
                "/cohorts/1/people/1",
                "/cohorts/1/people/lists",
                "/cohorts/1/people/links",
                "/studio",
                "/admin/audit",
                "/admin/outbox",
                "/admin/privacy",
                "/admin/people/1/erasure",
                "/profile/my-data",
                "/practice/samples"
            })
    void pagesOfAnAdministrator(String path) {
        assertSound(pageOf("admin", path));
    }

    @Test
    void anAttemptFromTheFirstQuestionToTheReview() {
        var page = signedIn("student");
        page.navigate(address(QUIZ));
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("quiz-question")).hasCount(12);
        assertSound(page);

        button(page, "Check and hand in").click();
        assertThat(button(page, "Hand in now")).isVisible();
        assertSound(page);

        button(page, "Hand in now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Your mark");
        assertSound(page);
    }

    @Test
    void anAttemptThatWaitsForTheTutor() {
        var page = signedIn("tutor");
        page.navigate(address(QUIZ + "/attempts"));
        link(page, "Mark it").first().click();
        assertThat(button(page, "Give this mark")).isVisible();
        assertSound(page);

        link(page, "See the whole attempt").click();
        assertSound(page);
    }

    @Test
    void aCohort() {
        var page = signedIn("lead");
        cohort(page).click();

        assertSound(page);
    }

    @Test
    void theDoor() {
        var page = CHROMIUM.visit();
        page.navigate(address("/login"));

        assertSound(page);
    }

    @Test
    void aForgottenPassword() {
        var page = CHROMIUM.visit();
        page.navigate(address("/forgotten"));

        assertSound(page);
    }

    @Test
    void theDoorAfterAFailedLogIn() {
        CHROMIUM.expect(422);
        var page = CHROMIUM.visit();
        page.navigate(address("/login"));
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("student2");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("not the password");
        button(page, "Sign in").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Name and password do not match.");
        assertSound(page);
    }

    @Test
    void aRefusedPassword() {
        CHROMIUM.expect(422);
        var page = signedIn("student2");
        page.navigate(address("/profile"));
        page.getByLabel("Current password").fill(PASSWORD);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("short");
        page.getByLabel("New password again").fill("short");
        button(page, "Change password").click();

        assertThat(page.getByText("Use at least 10 characters.")).isVisible();
        assertSound(page);
    }

    @Test
    void anInvitation() {
        var token = Token.random();
        SampleSchool.happened(
                """
                insert into invitation (id, token_hash, created_at, expires_at)
                values (-1, ?, current_timestamp, dateadd(day, 1, current_timestamp))
                """,
                token.hash());
        var page = CHROMIUM.visit();
        page.navigate(address("/invitations/" + token.text()));

        assertThat(button(page, "Make my account")).isVisible();
        assertSound(page);
    }

    @Test
    void aLinkForANewPassword() {
        var token = Token.random();
        SampleSchool.happened(
                """
                insert into password_reset (id, token_hash, person_id, created_at, expires_at)
                values (-1, ?, 1, current_timestamp, dateadd(day, 1, current_timestamp))
                """,
                token.hash());
        var page = CHROMIUM.visit();
        page.navigate(address("/reset/" + token.text()));

        assertThat(button(page, "Set it")).isVisible();
        assertSound(page);
    }

    @Test
    void aTableOfGuestsWithFaultsAndOneWithout() {
        CHROMIUM.expect(422);
        var page = signedIn("admin");
        page.navigate(address("/admin/people/invitations/list"));
        page.getByLabel("or the table itself").fill("name,email,role,where\nHand,x,pupil,nowhere");
        button(page, "Look at it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertSound(page);

        page.getByLabel("or the table itself").fill("name,email,role,where\nHand,,student,Spring");
        button(page, "Look at it").click();
        button(page, "Invite these 1").click();
        assertThat(page.locator(".links-once code")).hasCount(1);
        assertSound(page);
    }

    @Test
    void aPageThatIsNotThere() {
        CHROMIUM.expect(404);
        var page = signedIn("student2");
        page.navigate(address("/never-was"));

        assertThat(page.getByRole(AriaRole.HEADING)).containsText("There is nothing here");
        assertSound(page);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        CHROMIUM.expect(403);
        var page = CHROMIUM.visit();
        page.setContent(
                "<form method=post action='%s'><button>Win a towel</button></form>".formatted(address("/logout")));
        button(page, "Win a towel").click();

        assertThat(page.getByRole(AriaRole.HEADING)).containsText("This came from another place");
        assertSound(page);
    }

    @Test
    void aSelfCheckThatWasAnswered() {
        var page = signedIn("student2");
        page.navigate(address(COURSE + "/lessons/hygiene-and-set-up"));
        var wrong = choice(page);
        wrong.getByRole(AriaRole.RADIO).first().check();
        button(wrong, "Check my answer").click();
        assertThat(wrong.getByRole(AriaRole.STATUS)).isVisible();
        var ordering = ordering(page);
        moveDown(ordering).click();
        button(ordering, "Check my answer").click();
        assertThat(ordering.getByRole(AriaRole.STATUS)).isVisible();

        assertSound(page);
    }

    @Test
    void anOpenedTerm() {
        var page = signedIn("student2");
        page.navigate(address(COURSE + "/lessons/contraindications-and-red-flags"));
        page.locator("[popovertarget]").first().click();

        assertThat(page.locator(":popover-open")).isVisible();
        assertSound(page);
    }

    /** Whoever has been let in once need not pass the door again for each page. */
    private Page pageOf(String username, String path) {
        var page = CHROMIUM.visit(LET_IN.computeIfAbsent(
                username, name -> signedIn(name).context().storageState()));
        page.navigate(address(path));
        return page;
    }

    static void assertSound(Page page) {
        var faults = new ArrayList<String>();
        page.evaluate(AxeBuilder.getAxeScript());
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS.get(scheme)) {
                page.setViewportSize(width, width == 320 ? 640 : 1024);
                var where = " (%s, %d px)".formatted(scheme, width);
                page.evaluate("() => scrollTo(0, 0)"); // what sticks would cover other targets half-way
                violations(page, scheme, width != TABLET).forEach(violation -> faults.add(violation + where));
                sideways(page).forEach(element -> faults.add("sideways: " + element + where));
            }
        }
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        sideways(page).forEach(element -> faults.add("sideways at 200% text: " + element));
        assertEquals("", String.join("\n", faults), page.url());
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, ColorScheme scheme, boolean colours) {
        return (List<String>) page.evaluate(
                """
                async ({ only, not }) => {
                  const rules = Object.fromEntries(not.map(id => [id, { enabled: false }]));
                  const found = await axe.run(document, { runOnly: only, rules, resultTypes: ['violations'] });
                  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html}`));
                }
                """,
                Map.of(
                        "only",
                        scheme == ColorScheme.LIGHT ? RULES : OF_COLOURS,
                        "not",
                        colours ? List.of() : OF_COLOURS));
    }

    /** What reaches beyond the right edge while the page can be scrolled there. */
    @SuppressWarnings("unchecked")
    static List<String> sideways(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const wide = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
                    .map(e => e.outerHTML.slice(0, 80));
                  return ['page of ' + root.scrollWidth + ' px', ...wide.slice(0, 5)];
                }
                """);
    }
}
