package org.footing.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The load of a school day (quality.md): of a school of 500 students 120 sit one quiz and save a response every five seconds, the others
 * ask for 60 pages a second, all of them when they are due: an answer's time counts from the moment at which the request should have
 * left, so a program that is late does not look fast.
 *
 * <pre>
 * DOOR SESSIONS KEPT MINUTES NODE...    whatever was acknowledged is written to the file KEPT; a row of the table is printed
 * </pre>
 *
 * DOOR is the address that people use, NODE those of which the heap is watched.
 */
public final class SchoolLoad {

    private static final int AT_THE_QUIZ = 120;
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(5);
    private static final int PAGES_A_SECOND = 60;
    private static final int THREADS = 200;
    private static final int ERRORS_SHOWN = 10;
    private static final Duration BETWEEN_HEAPS = Duration.ofSeconds(5);
    private static final List<String> PAGES = List.of(
            "/",
            "/courses/foot-massage",
            "/courses/foot-massage/lessons/what-it-is",
            "/courses/foot-massage/glossary",
            "/courses/load/lessons/only",
            "/profile");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;
    private final PrintWriter kept;
    private final Times saves = new Times();
    private final Times pages = new Times();
    private final AtomicLong errors = new AtomicLong();
    private final Map<String, Long> heaps = new ConcurrentHashMap<>();

    private SchoolLoad(String door, PrintWriter kept) {
        this.door = door;
        this.kept = kept;
    }

    public static void main(String[] arguments) throws Exception {
        try (var kept = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            new SchoolLoad(arguments[0], kept)
                    .run(
                            Files.readAllLines(Path.of(arguments[1])),
                            Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[3]))),
                            List.of(arguments).subList(4, arguments.length));
        }
    }

    private void run(List<String> sessions, Duration length, List<String> nodes) throws Exception {
        var students = new ArrayList<Student>();
        for (var session : sessions.subList(0, AT_THE_QUIZ)) {
            students.add(begin(session));
        }
        var readers = sessions.subList(AT_THE_QUIZ, sessions.size());
        var clock = Executors.newScheduledThreadPool(THREADS);
        schedule(clock, students, readers);
        clock.scheduleAtFixedRate(
                () -> nodes.forEach(this::lookAtHeap), 0, BETWEEN_HEAPS.toMillis(), TimeUnit.MILLISECONDS);
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        for (var student : students) {
            expect(303, send("POST", student.attempt() + "/submission", student.session(), ""));
        }
        print(length);
    }

    /** Evenly over the time, as people who do not know of each other. */
    private void schedule(ScheduledExecutorService clock, List<Student> students, List<String> readers) {
        var between = BETWEEN_SAVES.toNanos();
        for (var place = 0; place < students.size(); place++) {
            var student = students.get(place);
            var first = between * place / students.size();
            var due = new AtomicLong(System.nanoTime() + first);
            clock.scheduleAtFixedRate(
                    () -> timed(saves, due.getAndAdd(between), () -> save(student)),
                    first,
                    between,
                    TimeUnit.NANOSECONDS);
        }
        var second = TimeUnit.SECONDS.toNanos(1);
        for (var place = 0; place < PAGES_A_SECOND; place++) {
            var turn = new AtomicLong(place);
            var first = second * place / PAGES_A_SECOND;
            var due = new AtomicLong(System.nanoTime() + first);
            clock.scheduleAtFixedRate(
                    () -> timed(pages, due.getAndAdd(second), () -> {
                        var n = turn.getAndAdd(PAGES_A_SECOND + 1);
                        read(PAGES.get((int) (n % PAGES.size())), readers.get((int) (n % readers.size())));
                    }),
                    first,
                    second,
                    TimeUnit.NANOSECONDS);
        }
    }

    private interface Act {
        void go() throws IOException, InterruptedException;
    }

    private void timed(Times times, long due, Act act) {
        try {
            act.go();
            times.add(System.nanoTime() - due);
        } catch (IOException | RuntimeException failed) {
            if (errors.incrementAndGet() <= ERRORS_SHOWN) {
                System.err.println(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody at the quiz; one save at a time. */
    private record Student(String session, String attempt, AtomicLong saves) {}

    private Student begin(String session) throws IOException, InterruptedException {
        var answer = expect(303, send("POST", LoadSchool.QUIZ + "/attempts", session, ""));
        return new Student(session, answer.headers().firstValue("location").orElseThrow(), new AtomicLong());
    }

    private void save(Student student) throws IOException, InterruptedException {
        var n = student.saves().get();
        var question = n % LoadSchool.QUESTIONS;
        var revision = n / LoadSchool.QUESTIONS;
        var saveId = student.attempt().substring("/attempts/".length()) + "-" + n;
        var form = "q%1$d.option=%2$d&q%1$d.revision=%3$d&q%1$d.saveId=%4$s"
                .formatted(question, (n + revision) % 4, revision, saveId);
        expect(200, send("PUT", student.attempt() + "/responses/q" + question, student.session(), form));
        student.saves().incrementAndGet();
        synchronized (kept) {
            kept.println(saveId);
        }
    }

    private void read(String page, String session) throws IOException, InterruptedException {
        expect(200, send("GET", page, session, ""));
    }

    private HttpResponse<String> send(String method, String path, String session, String form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(door + path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", "sid=" + session)
                .header("Sec-Fetch-Site", "same-origin");
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return http.send(
                request.method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " instead of " + status + " from "
                    + answer.uri().getPath());
        }
        return answer;
    }

    /** The most that was ever in use, by what the node itself tells a monitor. */
    private void lookAtHeap(String node) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(node + "/q/metrics")).build();
            var used = http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
            heaps.merge(node, (long) used, Math::max);
        } catch (IOException | RuntimeException silent) {
            errors.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Duration length) {
        var heap = heaps.values().stream()
                .map(used -> "%d MB".formatted(used >> 20))
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("unknown");
        System.out.printf(
                Locale.ROOT,
                "%.1f | %d | %s | %d | %s | %d | %s%n",
                length.toSeconds() / 60.0,
                saves.count(),
                percentiles(saves),
                pages.count(),
                percentiles(pages),
                errors.get(),
                heap);
    }

    private static String percentiles(Times times) {
        var sorted = times.sorted();
        return sorted.length == 0
                ? "- | -"
                : String.format(
                        Locale.ROOT, "%.0f ms | %.0f ms", Times.millis(sorted, 0.95), Times.millis(sorted, 0.99));
    }
}
