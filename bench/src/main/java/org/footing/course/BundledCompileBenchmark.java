package org.footing.course;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bundled course, all of it, from bytes in memory to records: how long an author waits for a saved change. Run at the root of the project. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class BundledCompileBenchmark {

    private static final Path FOLDER = Path.of("course-content/foot-massage");

    private List<Document> documents = List.of();

    @Setup
    public void readFolder() {
        documents = CourseFolder.read(FOLDER).documents();
        Compilation compilation = compile();
        if (compilation.course().isEmpty()) {
            throw new IllegalStateException(FOLDER.toAbsolutePath() + " " + compilation.faults());
        }
    }

    @Benchmark
    public Compilation compile() {
        return CourseCompiler.compile(documents, new Addresses("/lessons/", "/files/"));
    }
}
