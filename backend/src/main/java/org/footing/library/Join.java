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
 * @param files what the store holds of the texts that are not the same on all sides, by their names
 */
record Join(List<Part> parts, Map<String, String> moves, Map<String, byte[]> files) {

    /**
     * A document that is other there than it was.
     *
     * @param path where it stands when all is joined
     * @param mine absent where the draft has none
     * @param theirs absent where it went
     * @param merge of the texts, where both sides changed one
     * @param clash whether somebody may choose
     */
    record Part(String path, Optional<Written> mine, Optional<Written> theirs, Optional<Merge> merge, boolean clash) {}

    /** What the draft then holds; absent where the document goes. A joined text ends its lines as the draft does. */
    Optional<Written> result(Part part, boolean theirLines) {
        if (part.merge().isEmpty()) {
            return part.clash() && !theirLines ? part.mine() : part.theirs();
        }
        var text = part.merge().get().text(both -> theirLines ? both.theirs() : both.mine());
        var form = part.mine()
                .flatMap(written -> written.read(files))
                .map(TextForm::of)
                .orElse(new TextForm(false, false));
        return Optional.of(Written.text(form.write(text)));
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

    private record Joining(
            Map<String, Written> base,
            Map<String, Written> mine,
            Map<String, Written> theirs,
            Map<String, String> moved,
            Map<String, byte[]> files,
            List<Part> parts,
            Map<String, String> moves) {

        Joining(
                Map<String, Written> base,
                Map<String, Written> mine,
                Map<String, Written> theirs,
                Map<String, String> moved) {
            this(base, mine, theirs, moved, files(base, mine, theirs), new ArrayList<>(), new HashMap<>());
        }

        private static Map<String, byte[]> files(
                Map<String, Written> base, Map<String, Written> mine, Map<String, Written> theirs) {
            return StoredFile.read(Stream.of(base, mine, theirs)
                    .flatMap(side -> side.keySet().stream())
                    .filter(DocumentPath::isText)
                    .distinct()
                    .filter(path -> !same(base.get(path), mine.get(path)) || !same(base.get(path), theirs.get(path)))
                    .flatMap(path -> Stream.of(base, mine, theirs).flatMap(side -> Stream.ofNullable(side.get(path))))
                    .flatMap(written -> Stream.ofNullable(written.sha256()))
                    .distinct()
                    .toList());
        }

        Join join() {
            var movedThere = movedThere();
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
            return new Join(List.copyOf(parts), Map.copyOf(moves), files);
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

        private Part bothChanged(Part change, @Nullable Written before) {
            var merge = DocumentPath.isText(change.path()) ? merge(change, before) : Optional.<Merge>empty();
            var clash = merge.map(known -> !known.clean()).orElse(true);
            return new Part(change.path(), change.mine(), change.theirs(), merge, clash);
        }

        private Optional<Merge> merge(Part change, @Nullable Written before) {
            var base = Optional.ofNullable(before).flatMap(this::plain).orElse("");
            return change.mine()
                    .flatMap(this::plain)
                    .flatMap(mine -> change.theirs().flatMap(this::plain).map(theirs -> Merge.of(base, mine, theirs)));
        }

        private Optional<String> plain(Written written) {
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
        private Map<String, String> movedThere() {
            var gone = named(base, theirs.keySet());
            var come = named(theirs, base.keySet());
            var moved = new HashMap<String, String>();
            gone.forEach(
                    (name, path) -> Optional.ofNullable(come.get(name)).ifPresent(place -> moved.put(path, place)));
            return moved;
        }

        /** Paths by what the documents are known by; those alone that the other side has not. */
        private Map<String, String> named(Map<String, Written> side, Set<String> other) {
            var only = new TreeMap<>(side);
            only.keySet().removeAll(other);
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
