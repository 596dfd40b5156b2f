package org.footing.outbox;

import org.jspecify.annotations.Nullable;

/** A message could not be delivered; the words are for administrators to read. */
public class DeliveryFailed extends RuntimeException {

    public final String words;

    /** Whether the same message may get through later. If not, the other system took a look at it and refused it. */
    public final boolean again;

    private DeliveryFailed(String words, boolean again, @Nullable Throwable cause) {
        super(words, cause);
        this.words = words;
        this.again = again;
    }

    public static DeliveryFailed forNow(String words, @Nullable Throwable cause) {
        return new DeliveryFailed(words, true, cause);
    }

    public static DeliveryFailed forGood(String words, @Nullable Throwable cause) {
        return new DeliveryFailed(words, false, cause);
    }
}
