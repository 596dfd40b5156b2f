package org.footing.outbox;

/**
 * Brings messages of one kind to another system. A bean that implements it is found by itself.
 *
 * <p>At least once: a message whose delivery was not noted, because the program was killed, is delivered again. So a delivery
 * leaves what it finds done already.
 */
public interface Delivery {

    /** At most 40 characters, e.g. {@code mail}. */
    String kind();

    /**
     * Outside any transaction, within a few minutes: after {@link Deliveries#LEASE} another node may try.
     *
     * @throws DeliveryFailed if it could not be delivered
     */
    void deliver(Message message);
}
