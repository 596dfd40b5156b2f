package org.footing.assessment;

import static org.footing.cast.TestCourse.lesson;

import org.footing.cast.TestCourse;
import org.footing.course.Lesson.Part;
import org.footing.course.Question;

/** Questions as an author writes them. */
final class Questions {

    private Questions() {}

    /** @param body what stands between the fences */
    static Question question(String attributes, String body) {
        var fence = "\n::: question {#asked " + attributes + "}\n" + body + "\n:::\n";
        return TestCourse.of("questions", lesson("only") + fence)
                .compiled()
                .lesson("only")
                .orElseThrow()
                .body()
                .stream()
                .filter(Part.SelfCheck.class::isInstance)
                .map(part -> ((Part.SelfCheck) part).question())
                .findFirst()
                .orElseThrow();
    }
}
