package org.footing.web.course;

import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A lesson is read on a phone, over a poor connection: its page stays light, pictures apart. */
@QuarkusTest
class LessonSizeTest {

    private static final String COURSE = "/courses/foot-massage";
    private static final int MOST = 60_000;

    @Test
    void everyLessonOfTheBundledCourseIsLight() throws IOException {
        var tutor = session("tutor");
        var lessons = page(holding(tutor).get(COURSE)).select(".rail li > a").eachAttr("href");
        assertTrue(lessons.size() > 29, lessons::toString);

        var heavy = new ArrayList<String>();
        for (var lesson : lessons) {
            var page = page(holding(tutor).get(lesson));
            page.select("svg.art").remove();
            var size = compressed(page.outerHtml());
            if (size > MOST) {
                heavy.add(lesson + ": " + size);
            }
        }
        assertEquals("", String.join("\n", heavy));
    }

    private static int compressed(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
