package org.footing.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the author of a course has arranged it, also where it is full of faults.
 *
 * @param course the {@code course.md}, present or not
 * @param others paths of all further documents, in alphabetical order
 */
public record Outline(Entry course, List<Part> modules, List<String> others) {

    /** Where the course itself is named. */
    public static final String COURSE = CourseReader.PATH;

    /**
     * @param id as the document gives it; empty where it gives none
     * @param title the path where the document gives none
     */
    public record Entry(String path, String id, String title) {}

    /** @param module the {@code module.md}, present or not */
    public record Part(Entry module, List<Entry> lessons) {}

    public static Outline of(Collection<Document> documents) {
        Layout layout = new Layout(documents, new Faults());
        Set<String> placed = new HashSet<>();
        Entry course = entry(layout, CourseReader.PATH, placed);
        List<Part> modules = new ArrayList<>();
        for (Layout.ModuleFolder folder : layout.modules()) {
            modules.add(new Part(
                    entry(layout, folder.head(), placed),
                    folder.lessons().stream()
                            .map(lesson -> entry(layout, lesson.path(), placed))
                            .toList()));
        }
        List<String> others = documents.stream()
                .map(Document::path)
                .filter(path -> !placed.contains(path))
                .sorted()
                .toList();
        return new Outline(course, List.copyOf(modules), others);
    }

    /** Of the course, its modules and their lessons, in the order of the course. */
    public Stream<Entry> entries() {
        return Stream.concat(
                Stream.of(course),
                modules.stream().flatMap(part -> Stream.concat(Stream.of(part.module()), part.lessons().stream())));
    }

    private static Entry entry(Layout layout, String path, Set<String> placed) {
        placed.add(path);
        return layout.find(path)
                .flatMap(document -> Manuscript.decode(document, new Faults()))
                .map(text -> FrontMatter.of(Manuscript.of(path, text, new Faults()), new Faults()))
                .map(matter -> new Entry(
                        path, matter.text("id").orElse(""), matter.text("title").orElse(path)))
                .orElseGet(() -> new Entry(path, "", path));
    }
}
