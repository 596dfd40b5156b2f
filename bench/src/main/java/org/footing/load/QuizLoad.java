package org.footing.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts load on the quizzes of a program on this machine. Every loop is bounded by its seconds; whatever is not answered as it
 * should be ends the run.
 *
 * <pre>
 * seed JDBC-URL USER PASSWORD STUDENTS FILE     writes students into a database that no program has open, and their sessions to a file
 * saves PORT FILE CONNECTIONS SECONDS           each connection saves one response after the other
 * attempts PORT FILE CONNECTIONS SECONDS        each connection takes whole attempts: begin, twenty saves, hand in
 * starts PORT FILE CONNECTIONS                  all begin at the same moment
 * </pre>
 */
public final class QuizLoad {

    /** In the ids of saves: the same one again would be no save. */
    private static final long RUN = System.nanoTime();

    private QuizLoad() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "seed" -> seed(arguments);
            case "saves" -> saves(arguments);
            case "attempts" -> attempts(arguments);
            case "starts" -> starts(arguments);
            default -> throw new IllegalArgumentException("seed, saves, attempts or starts");
        }
    }

    private static void seed(String[] arguments) throws Exception {
        try (var database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            var tokens = LoadSchool.in(database).open(Integer.parseInt(arguments[4]));
            Files.write(Path.of(arguments[5]), tokens);
        }
    }

    private static void saves(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[4]);
        var began = System.nanoTime();
        var latencies = all(arguments, line -> {
            var attempt = begin(line);
            var revisions = new int[LoadSchool.QUESTIONS];
            var times = new Times();
            var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (var n = 0; System.nanoTime() < until; n++) {
                var question = n % LoadSchool.QUESTIONS;
                var from = System.nanoTime();
                save(line, attempt, question, revisions[question]++, n);
                times.add(System.nanoTime() - from);
            }
            expect(303, line.send("POST", attempt + "/submission", ""));
            return times;
        });
        print("saves", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static void attempts(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[4]);
        var began = System.nanoTime();
        var latencies = all(arguments, line -> {
            var times = new Times();
            var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < until) {
                var from = System.nanoTime();
                var attempt = begin(line);
                for (var question = 0; question < LoadSchool.QUESTIONS; question++) {
                    save(line, attempt, question, 0, question);
                }
                expect(303, line.send("POST", attempt + "/submission", ""));
                times.add(System.nanoTime() - from);
            }
            return times;
        });
        print("attempts", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static void starts(String[] arguments) throws Exception {
        var began = System.nanoTime();
        var latencies = all(arguments, line -> {
            var times = new Times();
            var from = System.nanoTime();
            var attempt = begin(line);
            times.add(System.nanoTime() - from);
            expect(303, line.send("POST", attempt + "/submission", ""));
            return times;
        });
        print("starts", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static String begin(Line line) throws IOException {
        return expect(303, line.send("POST", LoadSchool.QUIZ + "/attempts", "")).location();
    }

    private static void save(Line line, String attempt, int question, int revision, int turn) throws IOException {
        var form = "q%1$d.option=%2$d&q%1$d.revision=%3$d&q%1$d.saveId=%4$d-%5$d-%1$d-%3$d"
                .formatted(
                        question, turn % 4, revision, RUN, Thread.currentThread().getId());
        expect(200, line.send("PUT", attempt + "/responses/q" + question, form));
    }

    private static Line.Answer expect(int status, Line.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " instead of " + status + ": " + answer.body());
        }
        return answer;
    }

    private interface Student {
        Times act(Line line) throws IOException;
    }

    /** Lets as many students act as there are connections, all from the same moment on. */
    private static List<Times> all(String[] arguments, Student student) throws Exception {
        var port = Integer.parseInt(arguments[1]);
        var tokens = Files.readAllLines(Path.of(arguments[2]));
        var connections = Integer.parseInt(arguments[3]);
        var threads = Executors.newFixedThreadPool(connections);
        var start = new CyclicBarrier(connections);
        try {
            var acts = new ArrayList<Callable<Times>>();
            for (var number = 0; number < connections; number++) {
                var token = tokens.get(number);
                acts.add(() -> {
                    try (var line = new Line(port, token)) {
                        start.await();
                        return student.act(line);
                    }
                });
            }
            var times = new ArrayList<Times>();
            for (Future<Times> act : threads.invokeAll(acts)) {
                times.add(act.get());
            }
            return times;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void print(String what, List<Times> parts, double seconds) {
        var all = parts.stream().flatMapToLong(times -> Arrays.stream(times.all())).sorted().toArray();
        System.out.printf(
                "%s %d, %.1f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what, all.length, all.length / seconds, millis(all, 0.5), millis(all, 0.99), millis(all, 1));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    /** Nanoseconds, one after the other. */
    private static final class Times {

        private long[] nanos = new long[1024];
        private int count;

        void add(long taken) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = taken;
        }

        long[] all() {
            return Arrays.copyOf(nanos, count);
        }
    }
}
