package org.footing.course;

import java.util.List;
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
 * Lessons compiled a second, in a {@linkplain GeneratedCourse generated course} of 1,000 lessons. The second benchmark only parses and
 * renders the same texts with commonmark-java, the third only parses them the way the compiler does: together they say how much of the
 * time is the library's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class CompileBenchmark {

    private static final int LESSONS = 1_000;

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            StrikethroughExtension.create(),
            InsExtension.create(),
            AutolinkExtension.create());

    private final GeneratedCourse course = new GeneratedCourse("generated", LESSONS);
    private final List<Document> documents = course.documents();
    private final List<String> texts = course.texts();
    private final Parser plain = Parser.builder().extensions(EXTENSIONS).build();
    private final Parser placed = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Setup
    public void compileOnce() {
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
}
