package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutates the sample course and asserts that nothing is ever thrown. Seeded: a failure names the seed that repeats it. */
class FuzzTest {

    private static final String[] MARKS = {
        ":::",
        "::: question {#a}\n",
        ":::\n",
        "> ",
        "> [!MYTH] ",
        "[!HINT]",
        "- (x) ",
        "- [x] ",
        "1. ",
        "{50%}",
        "{#id a=\"",
        "}",
        "[@EV01]",
        "[^1]",
        "[^1]: ",
        "![",
        "](",
        ")",
        "<b>",
        "<!--",
        "-->",
        "```\n",
        "|",
        "|-|\n",
        "---\n",
        "***",
        "~~",
        "\n\n",
        "\t",
        "    ",
        "\0",
        "\uFEFF",
        "\r",
        "é",
        "\uD83E\uDDB6",
        "#",
        "&amp;",
        "\\",
        "id: ",
        "requires: [x>=70]\n",
        "!!int ",
        "&a ",
        "*a",
        "[[",
        "=>",
        "@ #r",
        "@ circle 1% 2% 3% \"a\"",
        "@ poly 1%,1% 2%,2% 3%,1%",
        "]]",
        "[[a|(b)]]",
        "- ~ ",
        "\n= [4, 6] cm\n",
        "+-",
        "____\n",
        "> [!RUBRIC] ",
        "![x](heel.svg)\n",
        "<title>",
        "</g>",
        "^^^^",
        "\n  - id: a\n",
        "\n    minimum: 9\n",
        "\n    fields: [x]\n",
        "\n    kind: choice\n",
        "| C1 a |\n"
    };

    @Test
    void noMutationThrows() {
        assertNothingThrown(CourseFolder.read(SampleCourse.folder()).documents());
    }

    @Test
    void noMutationOfAnyKindOfQuestionThrows() {
        assertNothingThrown(EveryKind.course().documents());
    }

    private static void assertNothingThrown(List<Document> documents) {
        for (int seed = 0; seed < 1_500; seed++) {
            List<Document> mutated = mutate(documents, new Random(seed));
            assertTimeoutPreemptively(
                    Duration.ofMinutes(1),
                    () -> CourseCompiler.compile(mutated, new Addresses("/l/", "/f/")),
                    "seed " + seed);
        }
    }

    private static List<Document> mutate(List<Document> documents, Random random) {
        List<Document> mutated = new ArrayList<>(documents);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(mutated.size());
            Document document = mutated.get(at);
            mutated.set(at, new Document(document.path(), mutate(document.bytes(), random)));
        }
        if (random.nextInt(20) == 0) {
            mutated.remove(random.nextInt(mutated.size()));
        }
        return mutated;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            byte[] flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            return flipped;
        }
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            change(text, random);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(60));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, MARKS[random.nextInt(MARKS.length)].repeat(1 + random.nextInt(3)));
            default -> text.replace(at, end, MARKS[random.nextInt(MARKS.length)]);
        }
    }
}
