package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sound course of nonsense: lessons of about 800 words with call-outs, links, citations, 300 glossary terms and three questions each. The
 * same numbers make the same course.
 */
public final class GeneratedCourse {

    private static final int SECTIONS = 8;
    private static final int WORDS = 800;
    private static final int TERMS = 300;
    private static final int A_MODULE = 20;

    private final Random random = new Random(42);
    private final List<Document> documents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    public GeneratedCourse(String id, int lessons) {
        add("course.md", "---\nid: " + id + "\ntitle: Generated\n---\nA course.\n");
        add("sources.md", "## EV01\n\nA trial.\n\n## EV02\n\nA review.\n");
        add("glossary.md", glossary());
        for (int i = 0; i < lessons; i++) {
            int module = i / A_MODULE + 1;
            if (i % A_MODULE == 0) {
                add("%02d-module/module.md".formatted(module), "---\nid: m%d\ntitle: Module\n---\n".formatted(module));
            }
            String text = lesson(i);
            texts.add(text);
            add(path(i), matter("l" + i) + text);
        }
    }

    public List<Document> documents() {
        return documents;
    }

    /** Of the lessons, without what stands above them. */
    List<String> texts() {
        return texts;
    }

    /** A lesson of about so many words that needs nothing around it. */
    public static String lessonAlone(String id, int words) {
        GeneratedCourse course = new GeneratedCourse(id, 0);
        StringBuilder text = new StringBuilder(matter(id));
        course.sections(text, words, "");
        questions(text, id, "");
        return text.toString();
    }

    private void add(String path, String text) {
        documents.add(new Document(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String path(int lesson) {
        return "%02d-module/%02d-lesson.md".formatted(lesson / A_MODULE + 1, lesson % A_MODULE + 1);
    }

    private static String matter(String id) {
        return "---\nid: %s\ntitle: Lesson %s\nminutes: 10\n---\n".formatted(id, id);
    }

    private String glossary() {
        StringBuilder glossary = new StringBuilder();
        for (int i = 0; i < TERMS; i++) {
            glossary.append("## ")
                    .append(word(i))
                    .append(i % 3 == 0 ? " " + word(i + 1) : "")
                    .append(i)
                    .append("\n\nA word.\n\n");
        }
        return glossary.toString();
    }

    private String lesson(int number) {
        StringBuilder text = new StringBuilder();
        sections(
                text,
                WORDS,
                "See [before](../" + path(Math.max(0, number - 1)) + ") and **mind** it. [@EV01; @EV02]\n\n");
        questions(text, "q" + number, " [@EV01]");
        return text.toString();
    }

    private void sections(StringBuilder text, int words, String link) {
        for (int section = 0; section < SECTIONS; section++) {
            text.append("## ").append(word(section)).append(' ').append(section).append("\n\n");
            paragraph(text, words / SECTIONS / 2);
            text.append(link);
            text.append(section % 2 == 0 ? "> [!FACT]\n> " : "- one thing\n- ");
            paragraph(text, words / SECTIONS / 2 - 10);
        }
    }

    private static void questions(StringBuilder text, String id, String citation) {
        for (int question = 0; question < 3; question++) {
            text.append("::: question {#%s-%d points=2 tags=\"a\" level=recall}\nWhat is *it*?\n"
                            .formatted(id, question))
                    .append("- (x) This\n  > Yes.\n- ( ) That\n  > No.\n- ( ) Neither\n> [!EXPLAIN] So it is.")
                    .append(citation)
                    .append("\n:::\n\n");
        }
    }

    private void paragraph(StringBuilder text, int words) {
        for (int i = 0; i < words; i++) {
            int n = random.nextInt(2_000);
            text.append(word(n)).append(n < TERMS ? String.valueOf(n) : "").append(i % 12 == 11 ? ".\n" : " ");
        }
        text.append("\n\n");
    }

    /** Made of syllables, so that words differ as real ones do. */
    private static String word(int n) {
        String[] syllables = {"ma", "ter", "sol", "ing", "pe", "der", "glo", "tis", "ran", "ke"};
        return syllables[n % 10] + syllables[n / 10 % 10] + (n > 99 ? syllables[n / 100 % 10] : "");
    }
}
