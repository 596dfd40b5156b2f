package org.footing.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.TextForm;
import org.footing.files.StoredFile;

/** A document that a draft has otherwise than the edition it was begun from. */
public record DocumentChange(String path, How how) {

    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** By path. */
    public static List<DocumentChange> of(Draft draft) {
        var before = Optional.ofNullable(draft.edition)
                .map(edition -> EditionFile.of(edition.id))
                .orElse(List.of());
        return between(
                before.stream().collect(Collectors.toMap(file -> file.path, file -> file.sha256)),
                DraftDocument.hashes(draft));
    }

    /** What these documents in its place would change in the draft. */
    public static List<DocumentChange> between(Draft draft, Collection<Document> documents) {
        return between(
                DraftDocument.hashes(draft),
                documents.stream()
                        .collect(Collectors.toMap(Document::path, document -> StoredFile.sha256(document.bytes()))));
    }

    static List<DocumentChange> between(Map<String, String> before, Map<String, String> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new DocumentChange(
                        path,
                        !before.containsKey(path) ? How.ADDED : after.containsKey(path) ? How.CHANGED : How.REMOVED))
                .toList();
    }

    /** Line by line; empty for a picture and other files that are no text. */
    public Optional<Difference> source(Draft draft) {
        if (!DocumentPath.isText(path)) {
            return Optional.empty();
        }
        var before = Optional.ofNullable(draft.edition)
                .flatMap(edition -> EditionFile.find(edition.id, path))
                .flatMap(file -> Written.file(file.sha256).read(StoredFile.read(List.of(file.sha256))))
                .map(TextForm::plain);
        var after = DraftDocument.of(draft, path).filter(DraftDocument::present).flatMap(DraftDocument::text);
        return Optional.of(Difference.of(before.orElse(""), after.orElse("")));
    }
}
