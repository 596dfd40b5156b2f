package org.footing.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Outline;
import org.footing.course.TextForm;
import org.footing.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * What documents that came from elsewhere do to those of a draft, where both were made from a third. A document that only one side
 * changed is as that side has it; texts that both changed are joined line by line; where that cannot be, the draft's stay unless
 * somebody chooses otherwise.
 *
 * @param moves under which path a document of the draft is to stand that stands under another one
 */
record Join(List<Part> parts, Map<String, String> moves) {

    /**
     * A document that is other there than it was.
     *
     * @param path where it stands when all is joined
     * @param mine absent where the draft has none
     * @param theirs absent where it went
     * @param merge of the texts, where both sides changed one
     * @param clash whether somebody may choose
     */
    record Part(String path, Optional<Written> mine, Optional<Written> theirs, Optional<Merge> merge, boolean clash) {

        /** What the draft then holds; absent where the document goes. */
        Optional<Written> result(boolean theirLines) {
            if (merge.isPresent()) {
                var text = merge.get().text(both -> theirLines ? both.theirs() : both.mine());
                return Optional.of(Written.text(form().write(text)));
            }
            return clash && !theirLines ? mine : theirs;
        }

        /** With the ends of lines that the draft has. */
        private TextForm form() {
            return mine.flatMap(written -> written.read(read(Stream.of(written))))
                    .map(TextForm::of)
                    .orElse(new TextForm(false, false));
        }
    }

    /** Where documents stand then that the draft had not, or had elsewhere. */
    List<String> came() {
        return Stream.concat(
                        moves.values().stream(),
                        parts.stream().filter(part -> part.mine().isEmpty()).map(Part::path))
                .filter(path -> path.endsWith(".md"))
                .toList();
    }

    /**
     * @param base what both were made from
     * @param moved where the author put documents since, by the path they had
     */
    static Join of(
            Map<String, Written> base,
            Map<String, Written> mine,
            Map<String, Written> theirs,
            Map<String, String> moved) {
        return new Joining(base, mine, theirs, moved).join();
    }

    private static Map<String, byte[]> read(Stream<Written> written) {
        return StoredFile.read(written.flatMap(one -> Stream.ofNullable(one.sha256()))
                .distinct()
                .toList());
    }

    private record Joining(
            Map<String, Written> base,
            Map<String, Written> mine,
            Map<String, Written> theirs,
            Map<String, String> moved,
            Map<String, String> movedThere,
            List<Part> parts,
            Map<String, String> moves) {

        Joining(
                Map<String, Written> base,
                Map<String, Written> mine,
                Map<String, Written> theirs,
                Map<String, String> moved) {
            this(base, mine, theirs, moved, movedThere(base, theirs), new ArrayList<>(), new HashMap<>());
        }

        Join join() {
            var seen = new HashSet<String>();
            for (var path : new TreeSet<>(base.keySet())) {
                var here = moved.getOrDefault(path, path);
                var there = movedThere.getOrDefault(path, path);
                seen.add(there);
                add(place(here, there, path), base.get(path), mine.get(here), theirs.get(there));
            }
            for (var path : new TreeSet<>(theirs.keySet())) {
                if (!seen.contains(path)) {
                    add(path, null, mine.get(path), theirs.get(path));
                }
            }
            return new Join(List.copyOf(parts), Map.copyOf(moves));
        }

        /** Where it stands when all is joined. An author's place counts more, and nothing is put upon something else. */
        private String place(String here, String there, String before) {
            if (!mine.containsKey(here)) {
                return there;
            }
            if (here.equals(there) || !here.equals(before) || mine.containsKey(there)) {
                return here;
            }
            moves.put(here, there);
            return there;
        }

        private void add(String path, @Nullable Written before, @Nullable Written here, @Nullable Written there) {
            if (same(before, there) || same(here, there)) {
                return;
            }
            var change = new Part(path, Optional.ofNullable(here), Optional.ofNullable(there), Optional.empty(), false);
            parts.add(same(before, here) ? change : bothChanged(change, before));
        }

        private static Part bothChanged(Part change, @Nullable Written before) {
            var merge = DocumentPath.isText(change.path()) ? merge(change, before) : Optional.<Merge>empty();
            var clash = merge.map(known -> !known.clean()).orElse(true);
            return new Part(change.path(), change.mine(), change.theirs(), merge, clash);
        }

        private static Optional<Merge> merge(Part change, @Nullable Written before) {
            var files = read(Stream.of(change.mine(), change.theirs(), Optional.ofNullable(before))
                    .flatMap(Optional::stream));
            var base = Optional.ofNullable(before).flatMap(written -> plain(written, files));
            return change.mine().flatMap(written -> plain(written, files)).flatMap(mine -> change.theirs()
                    .flatMap(written -> plain(written, files))
                    .map(theirs -> Merge.of(base.orElse(""), mine, theirs)));
        }

        private static Optional<String> plain(Written written, Map<String, byte[]> files) {
            return written.read(files).map(TextForm::plain);
        }

        private static boolean same(@Nullable Written one, @Nullable Written other) {
            return Optional.ofNullable(one)
                    .map(Written::hash)
                    .equals(Optional.ofNullable(other).map(Written::hash));
        }

        /**
         * Which documents stand elsewhere in the newer version: lessons and modules are known by their ids, other files by what is in
         * them.
         */
        private static Map<String, String> movedThere(Map<String, Written> base, Map<String, Written> theirs) {
            var gone = named(base, theirs.keySet());
            var come = named(theirs, base.keySet());
            var moved = new HashMap<String, String>();
            gone.forEach(
                    (name, path) -> Optional.ofNullable(come.get(name)).ifPresent(place -> moved.put(path, place)));
            return moved;
        }

        /** Paths by what the documents are known by; those alone that the other side has not. */
        private static Map<String, String> named(Map<String, Written> side, Set<String> other) {
            var only = new TreeMap<>(side);
            only.keySet().removeAll(other);
            var files = read(only.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(".md"))
                    .map(Map.Entry::getValue));
            var names = new HashMap<String, String>();
            only.forEach((path, written) -> names.put(written.hash(), path));
            Outline.of(only.entrySet().stream()
                            .filter(entry -> entry.getKey().endsWith(".md"))
                            .map(entry -> new Document(
                                    entry.getKey(), entry.getValue().bytes(files)))
                            .toList())
                    .modules()
                    .stream()
                    .flatMap(part -> Stream.concat(Stream.of(part.module()), part.lessons().stream()))
                    .filter(entry -> !entry.id().isEmpty())
                    .forEach(entry -> {
                        names.values().remove(entry.path());
                        names.put(entry.id(), entry.path());
                    });
            return names;
        }
    }
}
