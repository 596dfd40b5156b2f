package org.footing.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.footing.files.MediaKind.Sniffed;
import org.footing.files.NotTaken.Refusal;
import org.footing.files.Upload.Stored;
import org.footing.identity.Person;
import org.footing.identity.Token;
import org.footing.identity.Viewer;

/** Takes files that people hand in: told by what is in them, cleaned of what they tell besides, and painted small for pages. */
@ApplicationScoped
public class Uploads {

    @Inject
    Recipients recipients;

    @Inject
    UploadLimits limits;

    @Inject
    Cleaning cleaning;

    /**
     * Keeps a file under a name of its own.
     *
     * @param file is changed
     * @throws NotTaken if it is none that its recipient takes, empty or too large, or this person has handed in too much
     */
    public Upload take(Viewer viewer, Target target, Path file, String fileName, Instant now) {
        var stored = stored(viewer, target, "", file);
        return QuarkusTransaction.requiringNew().call(() -> {
            require(viewer, target, "", stored);
            return Upload.keep(viewer, Token.random().text(), target, fileName, stored, now);
        });
    }

    /** Keeps a file that came in pieces under the name that it has; what came of it goes. */
    void finish(Viewer viewer, UnfinishedUpload upload, Path file, Instant now) {
        var stored = stored(viewer, upload.target(), upload.name, file);
        QuarkusTransaction.requiringNew().run(() -> {
            require(viewer, upload.target(), upload.name, stored);
            UnfinishedUpload.locked(viewer, upload.name).ifPresent(still -> {
                Upload.keep(viewer, upload.name, upload.target(), upload.fileName, stored, now);
                UnfinishedUpload.remove(List.of(still));
            });
        });
    }

    /** Nobody sends a whole film to be told that none is wanted. */
    void checkBeginning(Viewer viewer, Target target, byte[] beginning) {
        wanted(MediaKind.of(beginning), kinds(viewer, target), target);
    }

    /** What its recipient takes from the viewer. */
    Set<MediaKind> kinds(Viewer viewer, Target target) {
        return recipients.of(target.purpose()).kinds(viewer, target);
    }

    /** Bytes that count towards a person's quota, but for those of one file that is on its way. */
    static long used(Viewer viewer, String but) {
        return Upload.sum(viewer) + UnfinishedUpload.sumBut(viewer, but);
    }

    private Stored stored(Viewer viewer, Target target, String name, Path file) {
        try {
            target.check();
            limits.check(Files.size(file));
            var kinds = QuarkusTransaction.requiringNew().call(() -> {
                var taken = kinds(viewer, target);
                limits.check(used(viewer, name), Files.size(file));
                return taken;
            });
            var cleaned = cleaning.clean(file, wanted(MediaKind.of(file), kinds, target));
            return new Stored(
                    store(() -> StoredFile.store(file)),
                    cleaned.type(),
                    Files.size(file),
                    cleaned.pages().stream()
                            .map(page -> store(() -> StoredFile.store(page)))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What kind of file it is, if its recipient takes that: {@code image/jpeg}. */
    private String wanted(Optional<Sniffed> told, Set<MediaKind> kinds, Target target) {
        var sniffed = told.orElseThrow(() -> new NotTaken(Refusal.OTHER_KIND));
        if (!kinds.contains(sniffed.kind())) {
            throw new NotTaken(recipients.of(target.purpose()).unwanted());
        }
        return sniffed.type();
    }

    /** All is asked again: others of the same person may have come in between, or a client taken their consent back. */
    private void require(Viewer viewer, Target target, String name, Stored stored) {
        Person.lock(viewer.personId());
        kinds(viewer, target);
        limits.check(used(viewer, name), stored.bytes());
    }

    /** By itself: when another stores the same file at the same moment, theirs will do. */
    private static String store(Supplier<String> storing) {
        try {
            return QuarkusTransaction.requiringNew().call(storing::get);
        } catch (PersistenceException | IllegalStateException raced) {
            return QuarkusTransaction.requiringNew().call(storing::get);
        }
    }
}
