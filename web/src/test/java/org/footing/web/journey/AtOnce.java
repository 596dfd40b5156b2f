package org.footing.web.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Lets several do something at the same moment. */
final class AtOnce {

    private static final long PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** What each of them brought back. */
    static <T> List<T> all(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var start = new CyclicBarrier(acts.size());
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var act : running) {
                results.add(act.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
