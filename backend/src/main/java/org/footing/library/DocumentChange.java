package org.footing.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.TextForm;
import org.footing.files.StoredFile;
import org.footing.identity.Sha256;
import org.jspecify.annotations.Nullable;

/** A document that a draft has otherwise than the edition it was begun from. */
public record DocumentChange(String path, How how) {

    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** By path. */
    public static List<DocumentChange> of(Draft draft) {
        return between(
                edition(draft).stream().collect(Collectors.toMap(file -> file.path, file -> file.sha256)),
                DraftDocument.hashes(draft));
    }

    /** What these documents in its place would change in the draft. */
    public static List<DocumentChange> between(Draft draft, Collection<Document> documents) {
        return between(
                DraftDocument.hashes(draft),
                documents.stream().collect(Collectors.toMap(Document::path, document -> Sha256.of(document.bytes()))));
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

    /**
     * A text as the edition has it and as the draft has it.
     *
     * @param before empty where the edition has none
     * @param after empty where the draft has none
     */
    public record Texts(String before, String after) {

        public Difference difference() {
            return Difference.of(before, after);
        }
    }

    /** Of each that is a text, by its path; none for pictures and other files. A few statements, however many there are. */
    public static Map<String, Texts> texts(Draft draft, Collection<DocumentChange> changes) {
        var paths = changes.stream()
                .map(DocumentChange::path)
                .filter(DocumentPath::isText)
                .collect(Collectors.toSet());
        var before = edition(draft).stream()
                .filter(file -> paths.contains(file.path))
                .collect(Collectors.toMap(file -> file.path, file -> Written.file(file.sha256)));
        var after = DraftDocument.of(draft).stream()
                .filter(document -> paths.contains(document.path))
                .collect(Collectors.toMap(document -> document.path, DraftDocument::held));
        var files = StoredFile.read(Stream.concat(before.values().stream(), after.values().stream())
                .flatMap(written -> Stream.ofNullable(written.sha256()))
                .distinct()
                .toList());
        return paths.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        path -> new Texts(plain(before.get(path), files), plain(after.get(path), files))));
    }

    private static List<EditionFile> edition(Draft draft) {
        return Optional.ofNullable(draft.edition)
                .map(edition -> EditionFile.of(edition.id))
                .orElse(List.of());
    }

    private static String plain(@Nullable Written written, Map<String, byte[]> files) {
        return Optional.ofNullable(written)
                .flatMap(known -> known.read(files))
                .map(TextForm::plain)
                .orElse("");
    }
}
