package org.footing.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Viewer;

/**
 * Takes large files piece by piece. What was acknowledged of a file is kept for a day: after a lost connection, a closed lid or a
 * crash of this program it goes on where it stopped (docs/adr/0020-uploads-go-on-where-they-stopped.md).
 */
@ApplicationScoped
public class Deliveries {

    /** Bytes of one piece. */
    public static final int LARGEST_PIECE = UnfinishedPiece.LARGEST;

    /** How long what has come of a file is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    /** So many files of a person may be on their way; of more the oldest is given up. */
    private static final int MOST_AT_ONCE = 10;

    /** Enough to tell what it is. */
    private static final int BEGINNING = 512;

    /**
     * How far it is.
     *
     * @param received bytes that have come; the next piece begins there
     * @param upload once it is whole and was taken
     */
    public record Progress(long received, long bytes, Optional<Upload> upload) {}

    /** No file of this name is on its way for this person. */
    public static class NotOnItsWay extends RuntimeException {}

    /** The next piece must begin elsewhere. */
    public static class Misplaced extends RuntimeException {

        public final long received;

        Misplaced(long received) {
            super("the next byte is " + received);
            this.received = received;
        }
    }

    @Inject
    Uploads uploads;

    @Inject
    UploadLimits limits;

    /**
     * A file is about to come; its name.
     *
     * @param bytes of the whole file
     * @throws NotTaken if it is too large, or nothing more is taken from this person
     */
    public String begin(Viewer viewer, Target target, String fileName, long bytes, Instant now) {
        target.check();
        limits.check(bytes);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person.lock(viewer.personId());
            uploads.kinds(viewer, target);
            var others = UnfinishedUpload.of(viewer);
            UnfinishedUpload.remove(others.subList(Math.min(others.size(), MOST_AT_ONCE - 1), others.size()));
            limits.check(Uploads.used(viewer, ""), bytes);
            return UnfinishedUpload.begin(viewer, target, Upload.kept(fileName), bytes, now).name;
        });
    }

    /** @throws NotOnItsWay if there is no such file */
    public Progress progress(Viewer viewer, String name) {
        return QuarkusTransaction.requiringNew().call(() -> UnfinishedUpload.of(viewer, name)
                .map(upload -> new Progress(upload.received, upload.bytes, Optional.empty()))
                .orElseGet(() -> taken(viewer, name)));
    }

    /**
     * Keeps the next piece; with the last one the file is taken. An empty piece at the end of a whole file asks for that once more.
     *
     * @param offset where the piece begins, from 0
     * @throws NotOnItsWay if there is no such file
     * @throws Misplaced if the piece does not begin where the last one ended
     * @throws NotTaken if the file is none that is taken: then nothing of it is kept
     */
    public Progress add(Viewer viewer, String name, long offset, byte[] piece, Instant now) {
        var progress = QuarkusTransaction.requiringNew().call(() -> keep(viewer, name, offset, piece));
        if (progress.upload().isPresent()) {
            return progress;
        }
        try {
            if (progress.received() < progress.bytes()) {
                checkBeginning(viewer, name, offset, piece);
                return progress;
            }
            finish(viewer, name, now);
            return progress(viewer, name);
        } catch (NotTaken refused) {
            giveUp(viewer, name);
            throw refused;
        }
    }

    private static Progress keep(Viewer viewer, String name, long offset, byte[] piece) {
        var upload = UnfinishedUpload.locked(viewer, name);
        if (upload.isEmpty()) {
            return taken(viewer, name);
        }
        var known = upload.get();
        if (offset != known.received || piece.length > known.bytes - known.received || piece.length > LARGEST_PIECE) {
            throw new Misplaced(known.received);
        }
        if (piece.length > 0) {
            known.add(piece);
        }
        return new Progress(known.received, known.bytes, Optional.empty());
    }

    private static Progress taken(Viewer viewer, String name) {
        return Upload.named(name)
                .filter(upload -> upload.person.id == viewer.personId())
                .map(upload -> new Progress(upload.bytes, upload.bytes, Optional.of(upload)))
                .orElseThrow(NotOnItsWay::new);
    }

    private void checkBeginning(Viewer viewer, String name, long offset, byte[] piece) {
        if (offset == 0 && piece.length >= BEGINNING) {
            QuarkusTransaction.requiringNew().run(() -> {
                var upload = UnfinishedUpload.of(viewer, name).orElseThrow(NotOnItsWay::new);
                uploads.checkBeginning(viewer, upload.target(), piece);
            });
        }
    }

    private void finish(Viewer viewer, String name, Instant now) {
        var upload = QuarkusTransaction.requiringNew().call(() -> UnfinishedUpload.of(viewer, name));
        if (upload.isEmpty()) {
            return; // another request was faster
        }
        try {
            var file = Files.createTempFile("footing-", ".upload");
            try {
                if (gathered(upload.get(), file)) {
                    uploads.finish(viewer, upload.get(), file, now);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Whether all of it was still there. */
    private static boolean gathered(UnfinishedUpload upload, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var place : QuarkusTransaction.requiringNew().call(() -> UnfinishedPiece.places(upload))) {
                var piece = QuarkusTransaction.requiringNew().call(() -> UnfinishedPiece.of(upload, place));
                out.write(piece.orElse(new byte[0]));
            }
        }
        return Files.size(file) == upload.bytes;
    }

    /** Nothing more of it is to come. What was taken already stays. */
    public void giveUp(Viewer viewer, String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> UnfinishedUpload.remove(
                        UnfinishedUpload.locked(viewer, name).stream().toList()));
    }

    /** Gives up what was begun more than a day ago; how many these were. */
    int giveUpOld(Instant now, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var old = UnfinishedUpload.begunBefore(now.minus(KEPT), most);
            UnfinishedUpload.remove(old);
            return old.size();
        });
    }
}
