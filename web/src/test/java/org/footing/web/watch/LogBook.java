package org.footing.web.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;

/** What was logged while a test looked, as the lines that an operator reads. */
final class LogBook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final OneLine form = new OneLine();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord event) {
            event.copyMdc();
            lines.add(form.format(event));
        }
    };

    LogBook() {
        LogContext.getLogContext().getLogger("org.footing").addHandler(handler);
    }

    /** Those of one request. */
    List<String> of(String requestId) {
        return lines.stream()
                .filter(line -> line.contains(" " + requestId + " "))
                .toList();
    }

    /** The same, when the line that ends a request is among them: it is written after the answer has gone. */
    List<String> awaited(String requestId) throws InterruptedException {
        var late = System.nanoTime() + PATIENCE.toNanos();
        while (of(requestId).stream().noneMatch(line -> line.contains(" Requests: "))) {
            if (System.nanoTime() > late) {
                throw new AssertionError("no line of request " + requestId + " in " + lines);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return of(requestId);
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        LogContext.getLogContext().getLogger("org.footing").removeHandler(handler);
    }
}
