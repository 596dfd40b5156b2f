package org.footing.course;

import static org.footing.course.Numbering.MODULE;
import static org.footing.course.Numbering.folder;
import static org.footing.course.Numbering.named;
import static org.footing.course.Numbering.number;
import static org.footing.course.Numbering.renumbered;
import static org.footing.course.Numbering.stem;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents of a course while its lessons and modules get other names and places. Links follow what they lead to, a new id names
 * the old one, and every character stays that the change does not concern. Lessons are named by their path, modules by that of their
 * {@code module.md}.
 */
public final class Rearrangement {

    /** There is no such lesson or module, or the change would put two in one place. */
    public static class Impossible extends RuntimeException {

        /** In words, for whoever asked for it. */
        public final String why;

        Impossible(String why) {
            super(why);
            this.why = why;
        }
    }

    private SortedMap<String, byte[]> documents = new TreeMap<>();

    /** Where each that was there at the beginning stands now. */
    private final Map<String, String> places = new HashMap<>();

    public Rearrangement(Collection<Document> documents) {
        documents.forEach(document -> {
            this.documents.put(document.path(), document.bytes());
            places.put(document.path(), document.path());
        });
    }

    public List<Document> documents() {
        return documents.entrySet().stream()
                .map(entry -> new Document(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where a document stands now that stood at this path before all changes; empty when it is gone. */
    public Optional<String> place(String before) {
        return Optional.ofNullable(places.get(before));
    }

    /**
     * At the end of the course.
     *
     * @return its path
     */
    public String addModule(String id, String title) {
        String path = named(nextNumber(modules()), id) + "/" + MODULE;
        write(path, head(id, title));
        return path;
    }

    /**
     * At the end of a module.
     *
     * @return its path
     */
    public String addLesson(String module, String id, String title) {
        requireModule(module);
        String path = stem(module) + "/" + named(nextNumber(lessons(module)), id) + ".md";
        write(path, head(id, title) + "\n");
        return path;
    }

    /** Gives a lesson or module another id, which names the old one, and another title. */
    public void rename(String path, String id, String title) {
        requirePart(path);
        if (!new MatterText(text(path)).sound()) {
            throw new Impossible("what stands between the --- at its head cannot be read; mend that first");
        }
        Optional<String> old = id(path).filter(known -> !known.equals(id));
        old.ifPresent(known -> require(known, id));
        // Read now: it may have named itself.
        MatterText text = new MatterText(text(path)).with("id", id);
        if (old.isPresent()) {
            text = text.adding("was", old.get());
        }
        write(path, text.with("title", MatterText.quoted(title)).text());
    }

    /** Lets two lessons of one module, or two modules, change places. Where some bear one number, each gets its own first. */
    public void swap(String first, String second) {
        requirePart(first);
        requirePart(second);
        String one = stem(first);
        String other = stem(second);
        if (!folder(one).equals(folder(other))) {
            throw new Impossible("they stand in different folders");
        }
        Map<String, Integer> numbers =
                Numbering.apart(stems(modules().contains(first) ? modules() : lessonsBeside(one)));
        Integer number = numbers.get(one);
        Integer next = numbers.get(other);
        if (number == null || next == null) {
            throw new Impossible("they have no order number");
        }
        numbers.put(one, next);
        numbers.put(other, number);
        renumber(numbers);
    }

    /**
     * Gives modules and lessons that came from elsewhere the next free number where others have theirs.
     *
     * @param came their paths
     */
    public void makeRoomFor(Collection<String> came) {
        Set<String> newcomers = Set.copyOf(stems(came));
        renumber(Numbering.free(stems(modules()), newcomers));
        modules().forEach(module -> renumber(Numbering.free(stems(lessons(module)), newcomers)));
    }

    /**
     * Puts a lesson at the end of another module.
     *
     * @return its new path
     */
    public String move(String lesson, String module) {
        requireLesson(lesson);
        requireModule(module);
        String target = renumbered(stem(lesson), stem(module) + "/", nextNumber(lessons(module)));
        relocate(Map.of(stem(lesson), target));
        return target + ".md";
    }

    /**
     * Makes a lesson of its own, right behind it, of what stands from a heading on.
     *
     * @param line of a {@link Section} of the lesson
     * @return the path of the new lesson
     */
    public String split(String lesson, int line, String id, String title) {
        Section section = Section.of(text(lesson)).stream()
                .filter(one -> one.line() == line)
                .findFirst()
                .orElseThrow(() -> new Impossible("no part of the lesson begins on line " + line));
        String path = makeRoomBehind(lesson, id);
        // Read again: its links may lead to what has just made room.
        String text = text(lesson);
        String body = text.substring(startOfLine(text, line + section.lines())).stripLeading();
        List<String> moved = anchors(lesson, body);
        write(lesson, text.substring(0, startOfLine(text, line)).stripTrailing() + "\n");
        write(path, head(id, title) + "\n" + body);
        retarget(
                goal -> {
                    if (!goal.path().equals(lesson) || goal.anchor().isEmpty()) {
                        return goal;
                    }
                    if (goal.anchor().equals(section.anchor())) {
                        return new Goal(path, "");
                    }
                    return moved.contains(goal.anchor()) ? new Goal(path, goal.anchor()) : goal;
                },
                Map.of(path, lesson));
        return path;
    }

    /** Appends a lesson to another, which takes over its id as a former one. */
    public void merge(String lesson, String into) {
        requireLesson(lesson);
        requireLesson(into);
        if (lesson.equals(into)) {
            throw new Impossible("a lesson cannot be joined with itself");
        }
        if (text(lesson).length() + text(into).length() > Limits.TEXT_CHARACTERS) {
            throw new Impossible("together they would be longer than can be written on");
        }
        FrontMatter matter = matter(lesson);
        String title = matter.text("title").orElse("");
        UnaryOperator<Goal> joined = goal -> goal.path().equals(lesson)
                ? new Goal(into, goal.anchor().isEmpty() ? Slugs.of(title) : goal.anchor())
                : goal;
        String body = new Redirection(into, lesson, joined)
                .of(manuscript(lesson).body().strip());
        MatterText whole = new MatterText(text(into).stripTrailing() + "\n\n## " + title + "\n\n" + body + "\n");
        for (String former : Stream.concat(matter.texts("was").stream(), matter.text("id").stream())
                .toList()) {
            whole = whole.adding("was", former);
        }
        write(into, whole.text());
        matter.text("id").ifPresent(gone -> id(into).ifPresent(kept -> require(gone, kept)));
        documents.remove(lesson);
        places.values().remove(lesson);
        retarget(joined, Map.of());
        relocate(Map.of(stem(lesson), stem(into)));
    }

    /** Takes out a lesson with the files of its own folder, or a module with all that stands in it. */
    public void remove(String path) {
        requirePart(path);
        String own = stem(path) + "/";
        documents.keySet().removeIf(document -> document.equals(path) || document.startsWith(own));
        places.values().retainAll(documents.keySet());
    }

    /** The modules in the order of the course. */
    public List<String> modules() {
        return inOrder(documents.keySet().stream().filter(path -> path.matches("[0-9]{1,6}-[^/]+/module\\.md")));
    }

    /** The lessons of a module in their order. */
    public List<String> lessons(String module) {
        String folder = stem(module) + "/";
        return inOrder(documents.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .filter(path -> path.substring(folder.length()).matches("[0-9]{1,6}-[^/]+\\.md")));
    }

    private void requirePart(String path) {
        if (!isModule(path)) {
            requireLesson(path);
        }
    }

    private void requireLesson(String path) {
        text(path);
        if (isModule(path) || !DocumentPath.isLesson(path)) {
            throw new Impossible(path + " is no lesson");
        }
    }

    private void requireModule(String path) {
        text(path);
        if (!isModule(path)) {
            throw new Impossible(path + " is no module");
        }
    }

    private boolean isModule(String path) {
        return documents.containsKey(path) && path.matches("[^/]+/" + MODULE);
    }

    private static List<String> inOrder(Stream<String> paths) {
        return paths.sorted(Comparator.comparingInt(path -> number(stem(path)))).toList();
    }

    private List<String> lessonsBeside(String stem) {
        return lessons(folder(stem) + MODULE);
    }

    private static List<String> stems(Collection<String> paths) {
        return paths.stream().map(Numbering::stem).toList();
    }

    /** @param numbers by stem */
    private void renumber(Map<String, Integer> numbers) {
        Map<String, String> moves = new HashMap<>();
        numbers.forEach((stem, number) -> {
            if (number != number(stem)) {
                moves.put(stem, renumbered(stem, folder(stem), number));
            }
        });
        relocate(moves);
    }

    /** Lessons behind it go up by one, as far as they must. */
    private String makeRoomBehind(String lesson, String id) {
        String folder = folder(stem(lesson));
        Map<String, String> moves = new HashMap<>();
        int wanted = number(stem(lesson)) + 1;
        int taken = wanted;
        for (String next : lessonsBeside(stem(lesson))) {
            if (number(stem(next)) == taken) {
                taken++;
                moves.put(stem(next), renumbered(stem(next), folder, taken));
            }
        }
        relocate(moves);
        return folder + named(wanted, id) + ".md";
    }

    /** @param stems a lesson's path without its ending, or a module's folder, and what they become */
    private void relocate(Map<String, String> stems) {
        Map<String, String> paths = new HashMap<>();
        for (String path : documents.keySet()) {
            stems.forEach((from, to) -> {
                if (path.startsWith(from + "/") || path.equals(from + ".md")) {
                    paths.put(path, to + path.substring(from.length()));
                }
            });
        }
        if (paths.isEmpty()) {
            return;
        }
        SortedMap<String, byte[]> moved = new TreeMap<>();
        documents.forEach((path, bytes) -> {
            if (moved.put(paths.getOrDefault(path, path), bytes) != null) {
                throw new Impossible("there is a document " + paths.getOrDefault(path, path) + " already");
            }
        });
        documents = moved;
        places.replaceAll((first, now) -> paths.getOrDefault(now, now));
        Map<String, String> before = new HashMap<>();
        paths.forEach((from, to) -> before.put(to, from));
        retarget(goal -> new Goal(paths.getOrDefault(goal.path(), goal.path()), goal.anchor()), before);
    }

    /**
     * Writes every link anew that would not lead where it is to lead.
     *
     * @param goals from where links led to where they shall lead
     * @param before under which path links of a document were written, where it was another one
     */
    private void retarget(UnaryOperator<Goal> goals, Map<String, String> before) {
        for (String path : List.copyOf(documents.keySet())) {
            if (path.endsWith(".md")) {
                String text = text(path);
                String changed = new Redirection(path, before.getOrDefault(path, path), goals).of(text);
                if (!changed.equals(text)) {
                    write(path, changed);
                }
            }
        }
    }

    /** What required one id, or named it as a lesson, does so with another; nothing requires itself. */
    private void require(String old, String id) {
        String name = Pattern.quote(old);
        UnaryOperator<String> change =
                item -> item.equals(old) || item.matches(name + "\\s*>=.*") ? id + item.substring(old.length()) : item;
        for (String path : List.copyOf(documents.keySet())) {
            if (path.endsWith(".md")) {
                boolean own = id(path).filter(id::equals).isPresent();
                String text = text(path);
                MatterText matter = new MatterText(text)
                        .mapping("requires", item -> Optional.of(change.apply(item))
                                .filter(required -> !own || !required.equals(id)))
                        .mapping("lessons", item -> Optional.of(change.apply(item)));
                String changed = new FenceText(matter.text()).drawing(old, id).text();
                if (!changed.equals(text)) {
                    write(path, changed);
                }
            }
        }
    }

    private static List<String> anchors(String path, String body) {
        return Page.read(new Document(path, body.getBytes(StandardCharsets.UTF_8)), new Faults()).stream()
                .flatMap(page -> page.anchors().stream())
                .toList();
    }

    private Optional<String> id(String path) {
        return matter(path).text("id");
    }

    private FrontMatter matter(String path) {
        return FrontMatter.of(manuscript(path), new Faults());
    }

    private Manuscript manuscript(String path) {
        return Manuscript.of(path, text(path), new Faults());
    }

    /** In LF; {@link #write} gives a document its own ends of lines back. */
    private String text(String path) {
        byte[] bytes = documents.get(path);
        if (bytes == null) {
            throw new Impossible("there is no document " + path);
        }
        return Manuscript.decode(new Document(path, bytes), new Faults())
                .orElseThrow(() -> new Impossible(path + " is no text"));
    }

    private void write(String path, String text) {
        byte[] old = documents.getOrDefault(path, new byte[0]);
        TextForm form = TextForm.of(new String(old, StandardCharsets.UTF_8));
        documents.put(path, form.write(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String id, String title) {
        return "---\nid: " + id + "\ntitle: " + MatterText.quoted(title) + "\n---\n";
    }

    private static int startOfLine(String text, int line) {
        int at = 0;
        for (int i = 1; i < line && at < text.length(); i++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static int nextNumber(List<String> inOrder) {
        return inOrder.isEmpty() ? 1 : number(stem(inOrder.get(inOrder.size() - 1))) + 1;
    }
}
