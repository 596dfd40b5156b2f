package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of a hundred letters without a space, on the smallest screen: they break, and no page goes sideways. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class LongNamesIT extends Journey {

    private static final String LONG = "Wallawallawallabanooomm".repeat(5).substring(0, 100);
    private static final String QUIZ = COURSE + "/quizzes/all-kinds";

    /** Of the menu at the foot, a picture above a word. */
    private static final int TWO_LINES = 80;

    @BeforeEach
    void longNames() {
        names(LONG, LONG, LONG);
        SampleSchool.happened(
                """
                insert into cohort (id, name, course_id, edition_id, starts_on, time_zone, scheduled)
                select -1, ?, course_id, edition_id, starts_on, time_zone, false from cohort
                where id = (select min(id) from cohort)
                """,
                LONG);
    }

    @AfterEach
    void theirOwnAgain() {
        SampleSchool.happened("delete from cohort where id = -1");
        names("Student 01", "Tutor One", "Spring");
    }

    private static void names(String student, String tutor, String cohort) {
        SampleSchool.happened("update person set name = ? where username = 'student'", student);
        SampleSchool.happened("update person set name = ? where username = 'tutor'", tutor);
        SampleSchool.happened("update cohort set name = ? where id = (select min(id) from cohort)", cohort);
    }

    @ParameterizedTest
    @CsvSource({
        "student, /",
        "student, /profile",
        "student, " + COURSE,
        "tutor, /",
        "tutor, " + QUIZ + "/attempts",
        "tutor, " + QUIZ + "/analysis",
        "tutor, " + QUIZ + "/dates",
        "tutor, " + QUIZ + "/regrades",
        "admin, /",
        "admin, /admin/people?q=Walla",
        "admin, /admin/people/1",
        "admin, /admin/people/1/erasure",
        "admin, /admin/people/invitations",
        "admin, /admin/audit"
    })
    void noPageGoesSideways(String username, String path) {
        var page = signedIn(username);
        page.setViewportSize(320, 640);
        page.navigate(address(path));
        assertEquals(List.of(), AccessibilityIT.sideways(page));
        assertTrue(page.locator(".menu").boundingBox().height < TWO_LINES, "the menu stays a bar");
    }

    @Test
    void norDoesThePageOfTheCohort() {
        var page = signedIn("tutor");
        page.setViewportSize(320, 640);
        page.locator(".card h3 a").first().click();

        assertThat(page.locator("h1")).containsText(LONG);
        assertEquals(List.of(), AccessibilityIT.sideways(page));
    }
}
