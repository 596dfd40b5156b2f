package org.footing.web.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All that a zip holds stands in memory while it is looked at or brought in: one after the other. */
@ApplicationScoped
class OneZip {

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws ServiceUnavailableException if others take too long */
    Response at(Supplier<Response> act) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException();
        }
        try {
            return act.get();
        } finally {
            turn.release();
        }
    }
}
