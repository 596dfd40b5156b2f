package org.footing.library;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footing.course.Document;
import org.footing.course.Rearrangement;
import org.footing.files.StoredFile;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * Other documents in the place of those that a draft held.
 *
 * @param by absent where the program does it by itself
 */
record Arrival(Draft draft, @Nullable Person by, Instant now) {

    /** @param moves under which path a document stands that stood under another one */
    void of(Collection<Document> documents, Map<String, String> moves) {
        move(moves);
        var known = DraftDocument.all(draft).stream()
                .collect(Collectors.toMap(document -> document.path, Function.identity()));
        var there = documents.stream().collect(Collectors.toMap(Document::path, Function.identity()));
        known.values().stream()
                .filter(document -> document.present() && !there.containsKey(document.path))
                .forEach(document -> document.change(null, null, by, now));
        there.values()
                .forEach(document -> put(
                        document.path(),
                        Optional.ofNullable(known.get(document.path())),
                        StoredFile.sha256(document.bytes()),
                        () -> Written.file(StoredFile.store(document.bytes()))));
        draft.changed();
    }

    /** @throws Rearrangement.Impossible if that cannot be; then nothing was changed */
    void rearranged(Consumer<Rearrangement> change) {
        var before = DraftDocument.documents(draft);
        var arranged = new Rearrangement(before);
        change.accept(arranged);
        of(arranged.documents(), moves(before, arranged));
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
            put(path, known, written.hash(), () -> written);
        } else {
            known.filter(DraftDocument::present).ifPresent(document -> document.change(null, null, by, now));
        }
    }

    private void put(String path, Optional<DraftDocument> known, String hash, Supplier<Written> written) {
        if (known.isEmpty()) {
            DraftDocument.create(draft, path, written.get(), by, now);
        } else if (!known.filter(DraftDocument::present)
                .map(DraftDocument::hash)
                .equals(Optional.of(hash))) {
            known.get().change(written.get(), null, by, now);
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
