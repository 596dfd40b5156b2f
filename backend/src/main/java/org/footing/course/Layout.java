package org.footing.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which document is what, told by its path. */
final class Layout {

    /** A folder of lessons; both in the order of their numbers. */
    record ModuleFolder(String name, SortedMap<Integer, List<Document>> numbered) {

        String head() {
            return name + "/module.md";
        }

        List<Document> lessons() {
            return numbered.values().stream().flatMap(List::stream).toList();
        }
    }

    static final Pattern LESSON = Pattern.compile("(([0-9]{1,6})-[^/]+)/([0-9]{1,6})-[^/]+\\.md");
    private static final Pattern MODULE = Pattern.compile("(([0-9]{1,6})-[^/]+)/module\\.md");
    private static final Pattern OTHER = Pattern.compile(
            "course\\.md|glossary\\.md|sources\\.md|practice\\.md|rubrics/[^/]+\\.md|outcomes\\.csv|(.*/)?(README|LICEN[CS]E)(\\.md)?");

    private final Map<String, Document> documents = new TreeMap<>();
    /** Those of one number stand together; one is right. */
    private final Map<Integer, List<ModuleFolder>> modules = new TreeMap<>();

    private final Faults faults;

    Layout(Collection<Document> given, Faults faults) {
        this.faults = faults;
        given.stream().sorted(Comparator.comparing(Document::path)).forEach(this::add);
        documents.values().forEach(this::place);
    }

    Optional<Document> find(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    Collection<Document> documents() {
        return documents.values();
    }

    List<ModuleFolder> modules() {
        return modules.values().stream().flatMap(List::stream).toList();
    }

    List<Document> rubrics() {
        return documents.values().stream()
                .filter(document -> document.path().startsWith("rubrics/"))
                .filter(document -> document.path().endsWith(".md"))
                .toList();
    }

    private void add(Document document) {
        if (documents.putIfAbsent(document.path(), document) != null) {
            faults.error(Place.start(document.path()), "two documents have this path", "rename one");
        }
    }

    private void place(Document document) {
        Matcher lesson = LESSON.matcher(document.path());
        Matcher module = MODULE.matcher(document.path());
        if (module.matches()) {
            folder(module.group(1), Integer.parseInt(module.group(2)), document);
        } else if (lesson.matches()) {
            int number = Integer.parseInt(lesson.group(3));
            addLesson(folder(lesson.group(1), Integer.parseInt(lesson.group(2)), document), number, document);
        } else if (document.path().endsWith(".md")
                && !OTHER.matcher(document.path()).matches()) {
            faults.warning(
                    Place.start(document.path()),
                    "the document is no part of the course",
                    "lessons are called like 01-module/02-lesson.md, with numbers");
        }
    }

    private ModuleFolder folder(String name, int number, Document document) {
        List<ModuleFolder> same = modules.computeIfAbsent(number, n -> new ArrayList<>());
        if (!same.isEmpty() && !same.get(0).name().equals(name)) {
            faults.error(
                    Place.start(document.path()),
                    "the order number " + number + " is used twice",
                    "renumber the folder; " + same.get(0).name() + " has it too");
        }
        return same.stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    ModuleFolder folder = new ModuleFolder(name, new TreeMap<>());
                    same.add(folder);
                    return folder;
                });
    }

    private void addLesson(ModuleFolder folder, int number, Document document) {
        List<Document> same = folder.numbered().computeIfAbsent(number, n -> new ArrayList<>());
        if (!same.isEmpty()) {
            faults.error(
                    Place.start(document.path()),
                    "the order number " + number + " is used twice",
                    "renumber the file; " + same.get(0).path() + " has it too");
        }
        same.add(document);
    }
}
