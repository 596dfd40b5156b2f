package org.footing.course;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints what is wrong with a course's folder, for authors and for builds. */
public final class CheckCourse {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;
    private static final String REPORT = "--report";

    private CheckCourse() {}

    public static void main(String[] args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
    }

    /** @return 0 when there is no error, 1 when there is one, 2 when not called with a folder */
    public static int run(PrintStream out, String... args) {
        boolean report = args.length == 2 && args[1].equals(REPORT);
        if (args.length != 1 && !report || !isFolder(args[0])) {
            out.println("usage: CheckCourse DIR [" + REPORT + "], where DIR holds a course.md");
            return MISUSED;
        }
        try {
            return check(out, Path.of(args[0]), report);
        } catch (UncheckedIOException unreadable) {
            out.println(args[0] + " cannot be read: " + unreadable.getMessage());
            return MISUSED;
        }
    }

    private static int check(PrintStream out, Path folder, boolean report) {
        CourseFolder read = CourseFolder.read(folder);
        Compilation compilation = CourseCompiler.compile(read.documents(), new Addresses("lessons/", "files/"));
        List<Fault> faults = Stream.concat(read.faults().stream(), compilation.faults().stream())
                .toList();
        faults.forEach(out::println);
        long errors = faults.stream().filter(Fault::isError).count();
        String name = compilation.course().map(Course::id).orElseGet(() -> name(folder));
        out.println(name + ": " + contents(compilation) + count(errors, "error") + ", "
                + count(faults.size() - errors, "warning"));
        compilation.course().filter(course -> report).ifPresent(course -> new ContentReport(course, read.documents())
                .lines()
                .forEach(out::println));
        return errors == 0 ? FINE : FAULTY;
    }

    /** Only a course without an error can be counted. */
    private static String contents(Compilation compilation) {
        return compilation
                .course()
                .map(course -> count(course.lessons().count(), "lesson") + ", "
                        + count(course.questions().count(), "question") + ", ")
                .orElse("");
    }

    private static String count(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
