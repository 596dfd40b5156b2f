package org.footing.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.footing.course.CourseZip;
import org.footing.course.GeneratedCourse;

/**
 * Lets tutors write in a program on this machine. Every loop is bounded by its seconds; whatever is not answered as it should be ends the
 * run.
 *
 * <pre>
 * seed JDBC-URL USER PASSWORD TUTORS FILE    writes tutors into a database that no program has open, and their sessions to a file
 * typing PORT FILE TUTORS SECONDS            each types in a lesson of its own of the bundled course: a preview a second, a save every fifth
 * publication PORT FILE LESSONS              one brings a course of so many lessons in, looks at what would change, and publishes it
 * </pre>
 */
public final class WritingLoad {

    private static final int WORDS = 2_000;
    private static final long PREVIEW_EVERY = Duration.ofSeconds(1).toNanos();
    private static final int SAVE_EVERY = 5;

    private static final String WRITTEN = "/studio/foot-massage";
    private static final String PUBLISHED = "/studio/" + LoadSchool.COURSE;

    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private WritingLoad() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "seed" -> seed(arguments);
            case "typing" -> typing(arguments);
            case "publication" -> publication(arguments);
            default -> throw new IllegalArgumentException("seed, typing or publication");
        }
    }

    private static void seed(String[] arguments) throws Exception {
        try (var database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            Files.write(Path.of(arguments[5]), LoadSchool.in(database).tutors(Integer.parseInt(arguments[4])));
        }
    }

    private static void typing(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[1]);
        var sessions = sessions(arguments[2]).subList(0, Integer.parseInt(arguments[3]));
        var seconds = Integer.parseInt(arguments[4]);
        try (var line = new Line(port, sessions.get(0))) {
            line.send("POST", WRITTEN, "").expect(303);
        }
        var saves = new ArrayList<Times>();
        var previews = Crowd.act(port, sessions, (line, number) -> {
            var author = new Author(line, number);
            synchronized (saves) {
                saves.add(author.saves);
            }
            return author.type(seconds);
        });
        print("previews", previews);
        print("saves", saves);
    }

    /** Somebody at a lesson of their own. */
    private static final class Author {

        private final Line line;
        private final String path;
        private final String id;
        private final Times saves = new Times();
        private final StringBuilder text;
        private int revision;

        Author(Line line, int number) {
            this.line = line;
            this.id = "load-" + number + "-" + Long.toString(System.nanoTime(), 36);
            this.path = "01-safe-beginnings/%02d-%s.md".formatted(50 + number, id);
            this.text = new StringBuilder(GeneratedCourse.lessonAlone(id, WORDS));
        }

        Times type(int seconds) throws IOException {
            var previews = new Times();
            var next = System.nanoTime() + (long) (Math.random() * PREVIEW_EVERY);
            for (var word = 1; word <= seconds; word++, next += PREVIEW_EVERY) {
                LockSupport.parkNanos(next - System.nanoTime());
                text.append("word").append(word).append(' ');
                previews.add(preview());
                if (word % SAVE_EVERY == 0) {
                    saves.add(save(word));
                }
            }
            return previews;
        }

        private long preview() throws IOException {
            var from = System.nanoTime();
            var answer = line.send(
                            "POST",
                            "/api/v1/preview?course=foot-massage&path=" + encoded(path),
                            "text/markdown\r\nAccept: application/json",
                            bytes(text))
                    .expect(200);
            var taken = System.nanoTime() - from;
            if (!answer.body().contains("<h2")) {
                throw new IllegalStateException("no lesson: " + answer.body());
            }
            return taken;
        }

        private long save(int word) throws IOException {
            var from = System.nanoTime();
            var kept = line.send(
                            "PUT",
                            "/api/v1/courses/foot-massage/documents/" + path,
                            "application/json",
                            bytes("{\"text\":\"%s\",\"base\":%d,\"saveId\":\"%s-%d\"}"
                                    .formatted(escaped(text), revision, id, word)))
                    .expect(200);
            var taken = System.nanoTime() - from;
            revision = Integer.parseInt(only(REVISION, kept.body()));
            return taken;
        }
    }

    private static void publication(String[] arguments) throws Exception {
        var lessons = Integer.parseInt(arguments[3]);
        try (var line =
                new Line(Integer.parseInt(arguments[1]), sessions(arguments[2]).get(0))) {
            line.send("POST", PUBLISHED, "").expect(303);
            var version = only(
                    VERSION,
                    line.send("GET", PUBLISHED + "/archive", "").expect(200).body());
            var archive = new ByteArrayOutputStream();
            CourseZip.write(new GeneratedCourse(LoadSchool.COURSE, lessons).documents(), archive);

            var from = System.nanoTime();
            line.send("POST", PUBLISHED + "/archive", "multipart/form-data; boundary=frontier", form(version, archive))
                    .expect(303);
            told("%d lessons, a zip of %d kB, brought".formatted(lessons, archive.size() >> 10), from);

            from = System.nanoTime();
            var page = line.send("GET", PUBLISHED + "/publication", "").expect(200);
            told("what would change, %d kB, shown".formatted(page.body().length() >> 10), from);

            from = System.nanoTime();
            line.send(
                            "POST",
                            PUBLISHED + "/publication",
                            "version=%s&reason=A+first+look".formatted(only(VERSION, page.body())))
                    .expect(303);
            told("published", from);
        }
    }

    private static byte[] form(String version, ByteArrayOutputStream archive) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                bytes(
                        "--frontier\r\nContent-Disposition: form-data; name=\"sure\"\r\n\r\ntrue\r\n--frontier\r\n"
                                + "Content-Disposition: form-data; name=\"version\"\r\n\r\n" + version
                                + "\r\n--frontier\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\"course.zip\"\r\nContent-Type: application/zip\r\n\r\n"));
        form.writeBytes(archive.toByteArray());
        form.writeBytes(bytes("\r\n--frontier--\r\n"));
        return form.toByteArray();
    }

    private static List<String> sessions(String file) throws IOException {
        return Files.readAllLines(Path.of(file));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(CharSequence text) {
        return text.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String only(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static void print(String what, List<Times> parts) {
        var all = Times.sorted(parts);
        System.out.printf(
                "%s %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                all.length,
                Times.millis(all, 0.5),
                Times.millis(all, 0.95),
                Times.millis(all, 0.99),
                Times.millis(all, 1));
    }

    private static void told(String what, long from) {
        System.out.printf("%s in %.2f s%n", what, (System.nanoTime() - from) / 1e9);
    }
}
