package org.footing.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.footing.cast.Cast;

/** Where messages of a kind of its own arrive; it may be down, or do something when one comes. */
final class OtherSystem implements Delivery {

    private final String kind = Cast.unique("test");

    /** Payloads, in the order in which they were tried. */
    final List<String> tried = new CopyOnWriteArrayList<>();

    final List<String> arrived = new CopyOnWriteArrayList<>();

    volatile boolean down;

    volatile Runnable whenOneComes = () -> {};

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void deliver(Message message) {
        tried.add(message.payload);
        if (down) {
            throw DeliveryFailed.forNow("It is down.", null);
        }
        arrived.add(message.payload);
        whenOneComes.run();
    }
}
