package org.footing.cast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.footing.course.Addresses;
import org.footing.course.Course;
import org.footing.course.CourseCompiler;
import org.footing.course.Document;

/**
 * A course of a few short lessons, written where a test needs it. Each takes twenty seconds to read: the shortest that counts.
 *
 * @param documents as a folder would hold them
 */
public record TestCourse(String id, List<Document> documents) {

    /** Behind a lesson it makes one that its quiz completes. */
    public static final String HEEL_CHECK =
            """
            ::: quiz {#heel-check pass=70}
            ::: question {#heel-bone}
            Which bone is the heel?
            - (x) Calcaneus
            - ( ) Talus
            :::
            :::
            """;

    /** @param lessons each made by {@link #lesson} */
    public static TestCourse of(String id, String... lessons) {
        var documents = new ArrayList<Document>();
        documents.add(document("course.md", "---\nid: " + id + "\ntitle: Foot massage\n---\n"));
        documents.add(document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"));
        for (var lesson : lessons) {
            documents.add(document("01-first/%02d-lesson.md".formatted(documents.size()), lesson));
        }
        return new TestCourse(id, List.copyOf(documents));
    }

    /** @param matter further lines of its front matter */
    public static String lesson(String id, String... matter) {
        return """
                ---
                id: %s
                title: Lesson %s
                %s
                ---

                ## Hands

                Warm your hands before you touch anybody.

                ## Feet

                Hold the foot still before you move it.
                """
                .formatted(id, id, String.join("\n", matter));
    }

    public static Document document(String path, String text) {
        return new Document(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Course compiled() {
        var compilation = CourseCompiler.compile(documents, new Addresses("/lessons/", "/files/"));
        return compilation
                .course()
                .orElseThrow(() -> new AssertionError(compilation.faults().toString()));
    }
}
