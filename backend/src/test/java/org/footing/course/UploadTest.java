package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.footing.course.Upload.Accept;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void aFileIsAskedForByItsKinds() {
        Upload upload = upload("Film *it*.\n\n^^^^ {accept=\"video, pdf\"}\n> [!RUBRIC] Slow hands.");

        assertEquals("<p>Film <em>it</em>.</p>", upload.head().text());
        assertEquals(Set.of(Accept.VIDEO, Accept.PDF), upload.accept());
        assertEquals(Optional.of("<p>Slow hands.</p>"), upload.rubric());
    }

    @Test
    void everyKindOfFileIsAcceptedWhenNoneIsNamed() {
        Upload upload = upload("Show it.\n^^^^");

        assertEquals("<p>Show it.</p>", upload.head().text());
        assertEquals(Set.of(Accept.values()), upload.accept());
        assertEquals(Optional.empty(), upload.rubric());
    }

    @Test
    void anUnknownKindOfFileIsNamed() {
        fault("`accept` is \"exe\"; use image, video, pdf or several with commas", "^^^^ {accept=\"image,exe\"}");
        fault("`accept` is \"\"; use image, video, pdf or several with commas", "^^^^ {accept=\"\"}");
    }

    @Test
    void whatCannotBeReadAfterTheMarkIsNamed() {
        fault("\"video\" after ^^^^ cannot be read; write ^^^^ {accept=\"image,video,pdf\"}", "^^^^ video");
        fault("\"{accept=}}\" after ^^^^ cannot be read; write ^^^^ {accept=\"image,video,pdf\"}", "^^^^ {accept=}}");
        assertTrue(SmallCourse.examining("Film it.\n^^^^ {acept=video}")
                .faults()
                .contains("warning: an upload has no attribute \"acept\"; did you mean `accept`?"));
    }

    @Test
    void theVersionFollowsTheKindsOfFile() {
        assertNotEquals(
                upload("Film it.\n^^^^ {accept=video}").head().version(),
                upload("Film it.\n^^^^ {accept=image}").head().version());
        assertEquals(
                upload("Film it.\n^^^^ {accept=\"video,image\"}").head().version(),
                upload("Film it.\n^^^^ {accept=\"image,video\"}").head().version());
    }

    private static void fault(String expected, String mark) {
        assertEquals(
                "01-care/01-hands.md:9:1: error: " + expected,
                SmallCourse.examining("Film it.\n\n" + mark).faults());
    }

    private static Upload upload(String body) {
        return assertInstanceOf(
                Upload.class, SmallCourse.examining(body).quiz().questions().get(0));
    }
}
