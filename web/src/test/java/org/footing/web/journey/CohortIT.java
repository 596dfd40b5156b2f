package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A lead finds who needs help and why; a tutor plans the term and allows one student more, who reads of it. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class CohortIT extends Journey {

    @Test
    void aLeadFindsWhoNeedsHelpAndWhy() {
        var lead = signedIn("lead");
        lead.locator("a[href='/cohorts/1']").first().click();
        assertThat(lead.getByRole(AriaRole.HEADING, named("Cohort Spring"))).isVisible();
        lead.getByRole(AriaRole.LINK, named("Who needs help")).click();
        var students = lead.locator(".helping-list > li");
        assertTrue(students.count() >= 2, "some of the sample school need help");
        var first = students.first();
        assertThat(first.locator(".helping-signs > li").first()).isVisible();

        first.getByText("I have contacted them").click();
        first.getByLabel("spoken to").check();
        first.getByLabel("Note for other staff").fill("Was ill, comes again on Monday.");
        AccessibilityIT.assertSound(lead);
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep this"))
                .click();
        assertThat(lead.getByText("Was ill, comes again on Monday.")).isVisible();

        var name = lead.locator(".helping-list h3 a").first();
        var called = name.textContent();
        name.click();
        assertThat(lead.getByRole(AriaRole.HEADING, named(called))).isVisible();
        assertThat(lead.getByRole(AriaRole.HEADING, named("Why is this not complete?")))
                .isVisible();
        assertTrue(lead.locator(".reasons > li").count() > 3);
        AccessibilityIT.assertSound(lead);
    }

    @Test
    void aTutorPlansAndAStudentReadsOfIt() {
        var tutor = signedIn("tutor");
        tutor.navigate(address("/cohorts/1/schedule"));
        var field = tutor.locator("input[name^='due:']").first();
        field.fill("day 60, 18:00");
        tutor.getByRole(AriaRole.BUTTON, named("See what changes")).click();
        AccessibilityIT.assertSound(tutor);
        button(tutor, "Save this schedule").click();
        assertThat(tutor.getByRole(AriaRole.STATUS).first()).isVisible();
        assertEquals(
                "day 60, 18:00", tutor.locator("input[name^='due:']").first().inputValue());

        var student = signedIn("student2");
        student.navigate(address(COURSE));
        assertThat(student.locator(".due").first()).containsText("Due");
        student.navigate(address(COURSE + "/my-week"));
        AccessibilityIT.assertSound(student);
        student.navigate(address("/calendar"));
        AccessibilityIT.assertSound(student);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
