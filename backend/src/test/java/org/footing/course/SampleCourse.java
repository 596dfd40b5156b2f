package org.footing.course;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The course in the test resources. */
final class SampleCourse {

    private SampleCourse() {}

    static Path folder() {
        try {
            return Path.of(SampleCourse.class
                            .getResource("/courses/hand-care/course.md")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
