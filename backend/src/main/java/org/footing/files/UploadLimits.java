package org.footing.files;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much anybody may hand in. */
@ApplicationScoped
public class UploadLimits {

    @Inject
    @ConfigProperty(name = "footing.uploads.largest", defaultValue = "200M")
    MemorySize largest;

    @Inject
    @ConfigProperty(name = "footing.uploads.quota", defaultValue = "500M")
    MemorySize quota;

    /** Bytes of one file. */
    public long largest() {
        return largest.asLongValue();
    }

    /** Bytes of all files of a person, those that are still on their way counted as if they had come. */
    public long quota() {
        return quota.asLongValue();
    }

    void check(long bytes) {
        if (bytes <= 0) {
            throw new NotTaken(NotTaken.Refusal.EMPTY);
        } else if (bytes > largest()) {
            throw new NotTaken(NotTaken.Refusal.TOO_LARGE);
        }
    }

    /** @param used bytes that the person has handed in so far; two at once cannot pass while they hold the person's row */
    void check(long used, long more) {
        if (used + more > quota()) {
            throw new NotTaken(NotTaken.Refusal.QUOTA, used);
        }
    }
}
