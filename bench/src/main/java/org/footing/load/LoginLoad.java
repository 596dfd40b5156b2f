package org.footing.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Lets students sign in to a program on this machine, as those whom {@link QuizLoad} wrote into its database. Every loop is bounded by
 * its seconds; whatever is not answered as it should be ends the run.
 *
 * <pre>
 * again   PORT CONNECTIONS SECONDS     each connection signs in again and again, as one student of its own
 * at-once PORT CONNECTIONS             all sign in at the same moment
 * </pre>
 */
public final class LoginLoad {

    private LoginLoad() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "again" -> again(arguments);
            case "at-once" -> atOnce(arguments);
            default -> throw new IllegalArgumentException("again or at-once");
        }
    }

    private static void again(String[] arguments) throws Exception {
        var seconds = Integer.parseInt(arguments[3]);
        var began = System.nanoTime();
        var latencies = Crowd.act(Integer.parseInt(arguments[1]), nobody(arguments[2]), (line, number) -> {
            var times = new Times();
            var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            while (System.nanoTime() < until) {
                times.add(signIn(line, number));
            }
            return times;
        });
        Crowd.print("log-ins", latencies, (System.nanoTime() - began) / 1e9);
    }

    private static void atOnce(String[] arguments) throws Exception {
        var began = System.nanoTime();
        var latencies = Crowd.act(Integer.parseInt(arguments[1]), nobody(arguments[2]), (line, number) -> {
            var times = new Times();
            times.add(signIn(line, number));
            return times;
        });
        Crowd.print("log-ins", latencies, (System.nanoTime() - began) / 1e9);
    }

    /** So many who have no session yet. */
    private static List<String> nobody(String connections) {
        return Collections.nCopies(Integer.parseInt(connections), "");
    }

    private static long signIn(Line line, int number) throws IOException {
        var form = "username=" + LoadSchool.username(number) + "&password=" + LoadSchool.PASSWORD;
        var from = System.nanoTime();
        var answer = line.send("POST", "/login", form).expect(303);
        if (!answer.location().endsWith("/")) {
            throw new IllegalStateException("signed in, and led to " + answer.location());
        }
        return System.nanoTime() - from;
    }
}
