package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A certificate that was issued on an earlier day: carried home as a file, checked by a stranger, revoked by the lead. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class CertificateIT extends Journey {

    private static final String SERIAL = "7K0M9QXA2B1CDEFG";
    private static final String IN_GROUPS = "7K0M-9QXA-2B1C-DEFG";
    private static final Pattern CHECK = Pattern.compile("http\\S+/verify/" + SERIAL);

    @Test
    void aStudentTakesItHomeAndAStrangerChecksIt() throws IOException {
        issued();
        var student = signedIn("student");
        student.navigate(address(COURSE));
        link(student, "Certificate").click();
        assertThat(student.getByText(IN_GROUPS)).isVisible();
        assertThat(student.getByText("Your name does not stand there.")).isVisible();
        AccessibilityIT.assertSound(student);
        var paper = printed(student);
        for (var part : new String[] {"Student 01", "Foot & lower-leg massage", "Hands-on practice 30 h", IN_GROUPS}) {
            assertTrue(paper.contains(part), paper);
        }

        var stranger = CHROMIUM.visit();
        var address = CHECK.matcher(paper);
        assertTrue(address.find(), paper);
        stranger.navigate(address.group());
        var told = stranger.getByRole(AriaRole.MAIN);
        assertThat(told).containsText("Valid");
        assertThat(told).not().containsText("Student 01");
        AccessibilityIT.assertSound(stranger);

        button(student, "Show my name there").click();
        assertThat(student.getByText("Your name stands there.")).isVisible();
        stranger.reload();
        assertThat(told).containsText("Student 01");

        var lead = signedIn("lead");
        cohort(lead).click();
        link(lead, "Certificates").click();
        link(lead, IN_GROUPS).click();
        lead.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("Issued by mistake");
        AccessibilityIT.assertSound(lead);
        button(lead, "Revoke it").click();
        assertThat(lead.getByText("Why: Issued by mistake")).isVisible();

        CHROMIUM.expect(404);
        stranger.navigate(address("/verify?serial=7kom+9qxa"));
        assertThat(told).containsText("There is no certificate");
        AccessibilityIT.assertSound(stranger);
        stranger.getByLabel("Serial number", new Page.GetByLabelOptions().setExact(true))
                .fill("7kom 9qxa 2bic defg");
        button(stranger, "Check it").click();
        assertThat(told).containsText("Revoked on");
        assertThat(told).not().containsText("Student 01");
    }

    private static String printed(Page page) throws IOException {
        var download =
                page.waitForDownload(() -> link(page, "Certificate (PDF, A4)").click());
        assertEquals("certificate-" + SERIAL + ".pdf", download.suggestedFilename());
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            assertEquals(1, pdf.getNumberOfPages());
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static void issued() {
        SampleSchool.happened(
                """
                insert into certificate (
                    id, serial, enrolment_id, holder, name_shown, course_id, title, edition_number, school, centre, tutors,
                    started_on, completed_on, online_minutes, hands_on_minutes, class_minutes, issued_at, issued_by, standing,
                    revoke_reason)
                select 1000001, ?, e.id, p.name, false, c.course_id, d.title, d.number, 'Sample School of Massage', '', 'Tutor One',
                    c.starts_on, c.starts_on, 1115, 1800, 0, current_timestamp, p.id, true, ''
                from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
                join edition d on d.id = c.edition_id where p.username = 'student'
                """,
                SERIAL);
    }
}
