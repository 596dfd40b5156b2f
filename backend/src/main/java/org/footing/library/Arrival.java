package org.footing.library;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Rearrangement;
import org.footing.files.StoredFile;
import org.footing.identity.Person;
import org.footing.identity.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Other documents in the place of those that a draft held.
 *
 * @param by absent where the program does it by itself
 */
record Arrival(Draft draft, @Nullable Person by, Instant now) {

    /** What a document is to hold; stored only where it does not yet. */
    private record Held(String hash, Supplier<Written> written) {

        static Held of(Document document) {
            return new Held(Sha256.of(document.bytes()), () -> Written.file(StoredFile.store(document.bytes())));
        }

        static Held of(Written written) {
            return new Held(written.hash(), () -> written);
        }
    }

    /** Documents that were sent. */
    void of(Collection<Document> documents) {
        of(documents.stream().collect(Collectors.toMap(Document::path, Held::of)));
    }

    /** @param files of the store, by path */
    void ofFiles(Map<String, String> files) {
        var held = new HashMap<String, Held>();
        files.forEach((path, sha256) -> held.put(path, Held.of(Written.file(sha256))));
        of(held);
    }

    private void of(Map<String, Held> there) {
        var known = DraftDocument.all(draft).stream()
                .collect(Collectors.toMap(document -> document.path, Function.identity()));
        known.values().stream()
                .filter(document -> document.present() && !there.containsKey(document.path))
                .forEach(document -> document.change(null, null, by, now));
        there.forEach((path, held) -> put(path, Optional.ofNullable(known.get(path)), held));
        draft.changed();
    }

    /** @throws Rearrangement.Impossible if that cannot be; then nothing was changed */
    void rearranged(Consumer<Rearrangement> change) {
        var held = DraftDocument.contents(draft);
        var before = DraftDocument.sources(draft);
        var arranged = new Rearrangement(before);
        change.accept(arranged);
        var there = arranged.documents().stream().collect(Collectors.toMap(Document::path, Held::of));
        // Films and papers are not read for it, and hold what they held wherever they go.
        before.stream()
                .map(Document::path)
                .filter(path -> !DocumentPath.isRead(path))
                .forEach(path -> arranged.place(path)
                        .ifPresent(place -> there.put(place, Held.of(Objects.requireNonNull(held.get(path))))));
        move(moves(before, arranged));
        of(there);
    }

    private static Map<String, String> moves(Collection<Document> before, Rearrangement arranged) {
        var moves = new HashMap<String, String>();
        for (var document : before) {
            arranged.place(document.path())
                    .filter(place -> !place.equals(document.path()))
                    .ifPresent(place -> moves.put(document.path(), place));
        }
        return moves;
    }

    void move(Map<String, String> moves) {
        inOrder(moves).forEach((from, to) -> {
            var document = DraftDocument.of(draft, from).orElseThrow();
            document.move(draft, to, document.held(), by, now);
        });
    }

    /** @param written absent where the document goes */
    void put(String path, @Nullable Written written) {
        var known = DraftDocument.of(draft, path);
        if (written != null) {
            put(path, known, Held.of(written));
        } else {
            known.filter(DraftDocument::present).ifPresent(document -> document.change(null, null, by, now));
        }
    }

    private void put(String path, Optional<DraftDocument> known, Held held) {
        if (known.isEmpty()) {
            DraftDocument.create(draft, path, held.written().get(), by, now);
        } else if (!known.filter(DraftDocument::present)
                .map(DraftDocument::hash)
                .equals(Optional.of(held.hash()))) {
            known.get().change(held.written().get(), null, by, now);
        }
    }

    /** So that each finds its new place empty. Two that change places have none; they change what they hold. */
    private static Map<String, String> inOrder(Map<String, String> moves) {
        var left = new HashMap<>(moves);
        var inOrder = new LinkedHashMap<String, String>();
        List<String> free;
        do {
            free = left.keySet().stream()
                    .filter(from -> !left.containsKey(left.get(from)))
                    .sorted()
                    .toList();
            free.forEach(from -> inOrder.put(from, left.remove(from)));
        } while (!free.isEmpty());
        return inOrder;
    }
}
