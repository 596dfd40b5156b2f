package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A tutor finds the cohort and the course from the home page. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class TutorLooksAroundIT extends Journey {

    @Test
    void theCohortIsOnePressAway() {
        var page = signedIn("tutor");
        link(page, "See how they are doing").click();

        assertThat(page).hasTitle("Spring · Footing");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
    }

    @Test
    void theCourseIsOnePressAway() {
        var page = signedIn("tutor");
        link(page, "Look at the course").click();

        assertThat(page.getByText("You are looking at this course as staff.")).isVisible();
        link(page, "Contraindications and red flags").first().click();
        assertThat(page.getByText("You are looking at this course as staff.")).isVisible();
    }
}
