package org.footing.progress;

import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;

import java.util.List;
import org.footing.cast.TestCourse;

/** A course that asks for one lesson of half an hour, one hour of practice and gliding seen once. */
final class CertifiedCourse {

    static final String LESSON = "strokes";
    static final String COMPETENCY = "gliding";

    private CertifiedCourse() {}

    /** @param matter further lines of the course's front matter */
    static TestCourse of(String id, String... matter) {
        return new TestCourse(
                id,
                List.of(
                        document(
                                "course.md",
                                """
                                ---
                                id: %s
                                title: Calm hands
                                hours: 1
                                %s
                                ---
                                """
                                        .formatted(id, String.join("\n", matter))),
                        document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                        document("01-first/01-strokes.md", lesson(LESSON, "minutes: 30")),
                        document("01-first/02-extra.md", lesson("extra", "optional: true", "minutes: 10")),
                        document(
                                "practice.md",
                                """
                                ---
                                competencies:
                                  - id: gliding
                                    title: Gliding
                                    observed: 1
                                ---
                                """)));
    }
}
