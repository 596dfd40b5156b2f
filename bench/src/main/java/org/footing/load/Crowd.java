package org.footing.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Students who act at the same time, and how long they waited for their answers. */
final class Crowd {

    /** What one of them does; how long each answer took. */
    interface Student {
        Times act(Line line, int number) throws IOException;
    }

    private Crowd() {}

    /** Lets one student act for each session, on a connection of its own, all from the same moment on. */
    static List<Times> act(int port, List<String> sessions, Student student) throws Exception {
        var threads = Executors.newFixedThreadPool(sessions.size());
        var start = new CyclicBarrier(sessions.size());
        try {
            var acts = new ArrayList<Callable<Times>>();
            for (var place = 0; place < sessions.size(); place++) {
                var number = place;
                acts.add(() -> {
                    try (var line = new Line(port, sessions.get(number))) {
                        start.await();
                        return student.act(line, number);
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

    static void print(String what, List<Times> parts, double seconds) {
        var all = Times.sorted(parts);
        System.out.printf(
                "%s %d, %.1f/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                all.length,
                all.length / seconds,
                Times.millis(all, 0.5),
                Times.millis(all, 0.99),
                Times.millis(all, 1));
    }
}
