package org.footing.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;

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
        var latencies = all(arguments, (line, number) -> {
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
            line.send("POST", attempt + "/submission", "").expect(303);
            return times;
        });
        Crowd.print("saves", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static void attempts(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[4]);
        var began = System.nanoTime();
        var latencies = all(arguments, (line, number) -> {
            var times = new Times();
            var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < until) {
                var from = System.nanoTime();
                var attempt = begin(line);
                for (var question = 0; question < LoadSchool.QUESTIONS; question++) {
                    save(line, attempt, question, 0, question);
                }
                line.send("POST", attempt + "/submission", "").expect(303);
                times.add(System.nanoTime() - from);
            }
            return times;
        });
        Crowd.print("attempts", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static void starts(String[] arguments) throws Exception {
        var began = System.nanoTime();
        var latencies = all(arguments, (line, number) -> {
            var times = new Times();
            var from = System.nanoTime();
            var attempt = begin(line);
            times.add(System.nanoTime() - from);
            line.send("POST", attempt + "/submission", "").expect(303);
            return times;
        });
        Crowd.print("starts", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static String begin(Line line) throws IOException {
        return line.send("POST", LoadSchool.QUIZ + "/attempts", "").expect(303).location();
    }

    private static void save(Line line, String attempt, int question, int revision, int turn) throws IOException {
        var form = "q%1$d.option=%2$d&q%1$d.revision=%3$d&q%1$d.saveId=%4$d-%5$d-%1$d-%3$d"
                .formatted(
                        question,
                        turn % 4,
                        revision,
                        RUN,
                        Thread.currentThread().getId());
        line.send("PUT", attempt + "/responses/q" + question, form).expect(200);
    }

    private static List<Times> all(String[] arguments, Crowd.Student student) throws Exception {
        var sessions = Files.readAllLines(Path.of(arguments[2])).subList(0, Integer.parseInt(arguments[3]));
        return Crowd.act(Integer.parseInt(arguments[1]), sessions, student);
    }
}
