package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCourseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Hand massage", "Hands: \"warm\" & \\ soft # 1", "'s", "- a list", "true", "été", "{a: b}", "🖐"
            })
    void itIsSoundWhateverItIsCalled(String title) {
        var compilation = CourseCompiler.compile(
                NewCourse.of("hand-massage", title, "de"), new Addresses("/lessons/", "/files/"));

        assertEquals(List.of(), compilation.faults());
        var course = compilation.course().orElseThrow();
        assertEquals("hand-massage", course.id());
        assertEquals(title, course.title());
        assertEquals("de", course.language());
        assertEquals(1, course.modules().size());
        assertEquals(1, course.lessons().count());
    }
}
