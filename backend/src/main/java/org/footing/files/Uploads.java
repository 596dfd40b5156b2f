package org.footing.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.footing.files.Upload.Purpose;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/** Takes files that people hand in. */
@ApplicationScoped
public class Uploads {

    /** A minute of film from a phone. */
    public static final long LARGEST = 30L << 20;

    private static final long MOST_OF_A_PERSON = 500L << 20;

    /** Why a file is not taken. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        OTHER_KIND,
        /** This person has handed in as much as anybody may. */
        QUOTA
    }

    /** The file is not taken. */
    public static class NotTaken extends RuntimeException {

        public final Refusal refusal;

        NotTaken(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }
    }

    /**
     * Keeps a file under a name of its own.
     *
     * @param kinds that are taken
     * @throws NotTaken if it is none of these kinds, empty or too large, or this person has handed in too much
     */
    public Upload take(
            Viewer viewer,
            Purpose purpose,
            long purposeId,
            Path file,
            String fileName,
            Set<MediaKind> kinds,
            Instant now) {
        try {
            var bytes = Files.size(file);
            check(viewer, bytes);
            var sniffed = MediaKind.of(file)
                    .filter(known -> kinds.contains(known.kind()))
                    .orElseThrow(() -> new NotTaken(Refusal.OTHER_KIND));
            var sha256 = store(file);
            return QuarkusTransaction.joiningExisting().call(() -> {
                Person.lock(viewer.personId());
                checkQuota(viewer, bytes); // again: others of the same person may have come in between
                return Upload.keep(viewer, purpose, purposeId, sha256, fileName, sniffed.type(), bytes, now);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(Viewer viewer, long bytes) {
        if (bytes == 0) {
            throw new NotTaken(Refusal.EMPTY);
        } else if (bytes > LARGEST) {
            throw new NotTaken(Refusal.TOO_LARGE);
        }
        QuarkusTransaction.joiningExisting().run(() -> checkQuota(viewer, bytes));
    }

    private static void checkQuota(Viewer viewer, long bytes) {
        if (Upload.sum(viewer) + bytes > MOST_OF_A_PERSON) {
            throw new NotTaken(Refusal.QUOTA);
        }
    }

    /** By itself: when another stores the same file at the same moment, theirs will do. */
    private static String store(Path file) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> StoredFile.store(file));
        } catch (PersistenceException | IllegalStateException raced) {
            return QuarkusTransaction.requiringNew().call(() -> StoredFile.store(file));
        }
    }
}
