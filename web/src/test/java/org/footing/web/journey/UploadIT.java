package org.footing.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.footing.web.Photographs;
import org.junit.jupiter.api.Test;

/** A film that is sent over a connection which breaks, and a photograph that knows too much. */
@QuarkusIntegrationTest
@TestProfile(SampleSchool.class)
class UploadIT extends Journey {

    private static final Path FILM =
            Path.of("src/test/resources/fixture-courses/hand-massage/01-hands/03-by-word/gliding.webm");

    private static final int MIB = 1 << 20;

    @Test
    void aFilmGoesOnWhereItStoppedAndTheTutorPlaysIt() throws IOException {
        CHROMIUM.expectNoConnection();
        var student = signedIn("student");
        begin(student, "C-31");
        var record = student.url();
        link(student, "Add or remove photographs and files").click();
        AccessibilityIT.assertSound(student);

        var cut = new AtomicBoolean();
        var offsets = new ArrayList<String>();
        student.route("**/uploads/*", route -> {
            if (cut.get()) {
                route.abort("internetdisconnected");
                return;
            }
            if (route.request().method().equals("PATCH")) {
                offsets.add(route.request().headerValue("upload-offset"));
                cut.set(offsets.size() == 1);
            }
            route.resume();
        });
        add(student, "Gliding over the left sole", new FilePayload("gliding.webm", "video/webm", film(3 * MIB)));
        assertThat(status(student)).containsText("goes on by itself where it stopped");
        cut.set(false);
        var film = student.locator("video");
        assertThat(film).hasAttribute("aria-label", "Gliding over the left sole");
        assertEquals("0", offsets.get(0));
        assertEquals(List.of(String.valueOf(MIB)), offsets.subList(1, 2), "what was kept is not sent again");
        AccessibilityIT.assertSound(student);

        SampleSchool.happened(
                "update treatment_record set finished_at = current_timestamp where id = ?",
                Long.valueOf(record.replaceAll(".*/", "")));
        var tutor = signedIn("tutor");
        tutor.navigate(record);
        tutor.waitForFunction("() => document.querySelector('video').readyState > 0");
        tutor.locator("video").evaluate("film => { film.muted = true; return film.play(); }");
        tutor.waitForFunction("() => document.querySelector('video').currentTime > 0");
        AccessibilityIT.assertSound(tutor);
    }

    @Test
    void aPhotographOfAClientArrivesWithoutWhereItWasTaken() {
        var student = signedIn("student2");
        begin(student, "C-32");
        link(student, "Add or remove photographs and files").click();
        add(student, "The left sole", new FilePayload("sole.jpg", "image/jpeg", Photographs.withPlace()));
        var picture = student.locator(".attached img");
        assertThat(picture).hasAttribute("alt", "The left sole");
        student.waitForFunction("() => document.querySelector('.attached img').naturalWidth > 0");
        assertTrue(
                (boolean) picture.evaluate("image => image.naturalHeight > image.naturalWidth"), "it stands upright");

        var served = student.request()
                .get(address(student.locator(".attached a[download]").first().getAttribute("href")));
        var bytes = new String(served.body(), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(Photographs.MAKE));
        assertFalse(bytes.contains("Exif"));

        student.locator("summary[aria-label='Remove: The left sole']").click();
        button(student, "Remove it for good").click();
        assertThat(student.getByText("Nothing is attached.")).isVisible();
    }

    /** A record of a new client who has agreed to photographs. */
    private void begin(Page student, String client) {
        student.navigate(address("/practice/records"));
        var add = student.locator("details:has(#code)");
        if (!student.locator("#code").isVisible()) {
            add.locator("summary").click();
        }
        student.locator("#code").fill(client);
        add.getByRole(AriaRole.CHECKBOX).check();
        button(student, "Add this client").click();
        student.locator("#client").selectOption(client);
        button(student, "Begin a record").click();
    }

    private static void add(Page student, String caption, FilePayload file) {
        student.getByLabel("What it shows", new Page.GetByLabelOptions().setExact(true))
                .fill(caption);
        student.locator("#file").setInputFiles(file);
        button(student, "Add it").click();
    }

    private static Locator status(Page student) {
        return student.locator("[data-delivery] [role=status]");
    }

    /** A real film, made longer by an element that players pass over. */
    private static byte[] film(int bytes) throws IOException {
        var film = Files.readAllBytes(FILM);
        return ByteBuffer.allocate(bytes)
                .put(film)
                .put((byte) 0xEC)
                .putLong(1L << 56 | bytes - film.length - 9)
                .array();
    }
}
