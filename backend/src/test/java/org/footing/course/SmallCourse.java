package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footing.course.Lesson.Part;

/** A course of one lesson, or a few more, for tests: text in, text out. */
final class SmallCourse {

    static final String LESSON = "01-care/01-hands.md";
    private static final Addresses ADDRESSES = new Addresses("/lessons/", "/files/");

    private final Map<String, byte[]> documents = new LinkedHashMap<>();

    private SmallCourse() {
        with("course.md", "---\nid: small\ntitle: Small\n---\n");
        with("01-care/module.md", "---\nid: care\ntitle: Care\n---\n");
    }

    static SmallCourse empty() {
        return new SmallCourse();
    }

    /** The body starts on line 5 of its document. */
    static SmallCourse of(String body) {
        return empty().with(LESSON, "---\nid: hands\ntitle: Hands\n---\n" + body);
    }

    /** Front matter beyond id and title starts on line 4. */
    static SmallCourse matter(String more) {
        return empty().with(LESSON, "---\nid: hands\ntitle: Hands\n" + more + "\n---\nText.\n");
    }

    SmallCourse with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallCourse with(String path, byte[] bytes) {
        documents.put(path, bytes);
        return this;
    }

    SmallCourse without(String path) {
        documents.remove(path);
        return this;
    }

    /** A lesson that is one question, {@code q}, whose body starts on line 6. */
    static SmallCourse asking(String body) {
        return of("::: question {#q}\n" + body + "\n:::\n");
    }

    /** A lesson that is one quiz of one question, {@code q}, whose body starts on line 7. */
    static SmallCourse examining(String body) {
        return of("::: quiz {#z}\n::: question {#q}\n" + body + "\n:::\n:::\n");
    }

    Compilation compile() {
        return compile(ADDRESSES);
    }

    Compilation compile(Addresses addresses) {
        return CourseCompiler.compile(documents(), addresses);
    }

    List<Document> documents() {
        return documents.entrySet().stream()
                .map(entry -> new Document(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every fault as it is printed, one a line. */
    String faults() {
        return compile().faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }

    Course course() {
        Compilation compilation = compile();
        return compilation.course().orElseThrow(() -> new AssertionError(compilation.faults()));
    }

    Lesson lesson() {
        return course().lesson("hands").orElseThrow();
    }

    /** The prose of the lesson. */
    String html() {
        return lesson().body().stream()
                .filter(Part.Prose.class::isInstance)
                .map(part -> ((Part.Prose) part).html())
                .collect(Collectors.joining("\n"));
    }

    /** The first question outside a quiz. */
    Question question() {
        return lesson().body().stream()
                .filter(Part.SelfCheck.class::isInstance)
                .map(part -> ((Part.SelfCheck) part).question())
                .findFirst()
                .orElseThrow();
    }

    Quiz quiz() {
        return lesson().body().stream()
                .filter(Part.EmbeddedQuiz.class::isInstance)
                .map(part -> ((Part.EmbeddedQuiz) part).quiz())
                .findFirst()
                .orElseThrow();
    }

    Technique technique() {
        return lesson().body().stream()
                .filter(Part.Routine.class::isInstance)
                .map(part -> ((Part.Routine) part).technique())
                .findFirst()
                .orElseThrow();
    }
}
