package org.footing.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.ins.InsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Lessons compiled a second, in a course of 1,000 lessons of about 800 words with call-outs, links, citations, 300 glossary terms
 * and three questions each. The second benchmark only parses and renders the same texts with commonmark-java, the third only
 * parses them the way the compiler does: together they say how much of the time is the library's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class CompileBenchmark {

    private static final int LESSONS = 1_000;
    private static final int WORDS = 800;
    private static final int TERMS = 300;
    private static final int A_MODULE = 20;

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            InsExtension.create(),
            AutolinkExtension.create());

    private final Random random = new Random(42);
    private final List<Document> documents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Parser plain = Parser.builder().extensions(EXTENSIONS).build();
    private final Parser placed = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Setup
    public void writeCourse() {
        add("course.md", "---\nid: generated\ntitle: Generated\n---\nA course.\n");
        add("sources.md", "## EV01\n\nA trial.\n\n## EV02\n\nA review.\n");
        add("glossary.md", glossary());
        for (int i = 0; i < LESSONS; i++) {
            int module = i / A_MODULE + 1;
            if (i % A_MODULE == 0) {
                add("%02d-module/module.md".formatted(module), "---\nid: m%d\ntitle: Module\n---\n".formatted(module));
            }
            String text = lesson(i);
            texts.add(text);
            add(path(i), "---\nid: l%d\ntitle: Lesson %d\nminutes: 10\n---\n%s".formatted(i, i, text));
        }
        Compilation compilation = CourseCompiler.compile(documents, new Addresses("/lessons/", "/files/"));
        if (compilation.course().isEmpty()) {
            throw new IllegalStateException(compilation.faults().get(0).toString());
        }
    }

    @Benchmark
    @OperationsPerInvocation(LESSONS)
    public Compilation compile() {
        return CourseCompiler.compile(documents, new Addresses("/lessons/", "/files/"));
    }

    @Benchmark
    @OperationsPerInvocation(LESSONS)
    public void commonmarkParseAndRender(Blackhole hole) {
        for (String text : texts) {
            hole.consume(renderer.render(plain.parse(text)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(LESSONS)
    public void commonmarkParseWithPlaces(Blackhole hole) {
        for (String text : texts) {
            hole.consume(placed.parse(text));
        }
    }

    private void add(String path, String text) {
        documents.add(new Document(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String path(int lesson) {
        return "%02d-module/%02d-lesson.md".formatted(lesson / A_MODULE + 1, lesson % A_MODULE + 1);
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
        for (int section = 0; section < 8; section++) {
            text.append("## ").append(word(section)).append(' ').append(section).append("\n\n");
            paragraph(text, WORDS / 16);
            text.append("See [before](../")
                    .append(path(Math.max(0, number - 1)))
                    .append(") and **mind** it. [@EV01; @EV02]\n\n");
            text.append(section % 2 == 0 ? "> [!FACT]\n> " : "- one thing\n- ");
            paragraph(text, WORDS / 16 - 10);
        }
        for (int question = 0; question < 3; question++) {
            text.append("::: question {#q%d-%d points=2 tags=\"a\" level=recall}\nWhat is *it*?\n"
                    .formatted(number, question));
            text.append(
                    "- (x) This\n  > Yes.\n- ( ) That\n  > No.\n- ( ) Neither\n> [!EXPLAIN] So it is. [@EV01]\n:::\n\n");
        }
        return text.toString();
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
