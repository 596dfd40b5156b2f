package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples in the reference of the course format are ones that the compiler reads. */
class ReferenceTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^    ::: question .*\n(?:(?:    .*)?\n)*?    :::\n");

    private static final Path REFERENCE = Path.of("../docs/reference/course-format.md");

    @Test
    void everyQuestionOfTheReferenceCompilesWithoutAFault() throws IOException {
        String reference = Files.readString(REFERENCE);
        String questions = EXAMPLE.matcher(reference)
                .results()
                .map(example -> example.group().replaceAll("(?m)^    ", ""))
                .collect(Collectors.joining("\n"));
        SmallCourse course = SmallCourse.of("::: quiz {#z}\n" + questions + ":::\n")
                .with("01-care/foot.svg", Heel.SVG)
                .with("sources.md", "## EV05\n\nA book.\n")
                .with("outcomes.csv", "id,text,source\nLO2,Names the parts,\n");

        assertEquals("", course.faults());
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                course.quiz().questions().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void thePracticeAndTheRubricOfTheReferenceCompileWithoutAFault() throws IOException {
        SmallCourse course = SmallCourse.empty()
                .with("course.md", "---\nid: small\ntitle: Small\nhours: 10\n---\n")
                .with("01-care/01-talk.md", "---\nid: consultation\ntitle: Talk\n---\n")
                .with("outcomes.csv", "id,text,source\nLO7,Asks first,\n")
                .with("practice.md", firstFileBelow("## Practice"))
                .with("rubrics/foot-practical.md", firstFileBelow("## Rubrics"));

        assertEquals("", course.faults());
        assertEquals(1, course.course().practice().contraindications().size());
        assertEquals(2, course.course().rubrics().get(0).criteria().size());
    }

    /** An indented example with front matter. */
    private static String firstFileBelow(String heading) throws IOException {
        String reference = Files.readString(REFERENCE);
        return Pattern.compile("(?m)^    ---\n(?:(?:    .*)?\n)*")
                .matcher(reference.substring(reference.indexOf(heading + "\n")))
                .results()
                .findFirst()
                .orElseThrow()
                .group()
                .replaceAll("(?m)^    ", "");
    }
}
