package org.footing.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A course to begin with: one module, one lesson, and words that its author replaces. */
public final class NewCourse {

    private static final String FOLDER = "/new-course/";

    private static final String MODULE = "01-first-steps/module.md";
    private static final String LESSON = "01-first-steps/01-first-lesson.md";

    private NewCourse() {}

    /**
     * @param title on one line
     * @param language a tag such as en-GB
     */
    public static List<Document> of(String id, String title, String language) {
        MatterText course = new MatterText(text(CourseReader.PATH))
                .with("id", id)
                .with("language", language)
                .with("title", MatterText.quoted(title));
        return List.of(
                document(CourseReader.PATH, course.text()),
                document(MODULE, text(MODULE)),
                document(LESSON, text(LESSON)));
    }

    private static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String path) {
        try (InputStream file = Objects.requireNonNull(NewCourse.class.getResourceAsStream(FOLDER + path))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
