package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsesTest {

    private static final String ARM = "01-arm/01-rest/my arm.png";

    @Test
    void aTextThatShowsAPictureUsesIt() {
        var texts = List.of(
                text("01-arm/02-stroke.md", "See [the arm](01-rest/my%20arm.png)."),
                text("01-arm/01-rest.md", "---\nid: rest\n---\n\n![An arm](<01-rest/my arm.png>)\n"),
                text("01-arm/03-hold.md", "![Another](01-rest/my-arm.png), and `01-rest/my%20arm.png`"),
                new Document("01-arm/04-old.md", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("01-arm/01-rest.md", "01-arm/02-stroke.md"), Uses.of(ARM, texts));
    }

    @Test
    void captionsAndAStillAreUsedByTheFilm() {
        var texts = List.of(text("01-arm/01-rest.md", "![An arm](rest.mp4){captions=rest.vtt poster=\"rest.png\"}\n"));
        for (var file : List.of("01-arm/rest.mp4", "01-arm/rest.vtt", "01-arm/rest.png")) {
            assertEquals(List.of("01-arm/01-rest.md"), Uses.of(file, texts));
        }
    }

    @Test
    void aTextThatNamesAPlaceInItselfDoesNotUseItself() {
        var texts = List.of(text("01-arm/01-rest.md", "## Then\n\n[there](#then) and [here](01-rest.md#then)\n"));
        assertEquals(List.of(), Uses.of("01-arm/01-rest.md", texts));
    }

    private static Document text(String path, String words) {
        return new Document(path, words.getBytes(StandardCharsets.UTF_8));
    }
}
