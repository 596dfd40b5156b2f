package org.footing.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footing.course.Course.Source;
import org.footing.course.Course.Term;

/** What one text has used so far while it is written: terms marked, sources cited, footnotes numbered, files shown. */
final class Scope {

    /** Addresses that no edition changes: what a question's version is computed over. */
    static final Addresses NEUTRAL = new Addresses("lesson:", "file:");

    private final Catalogue course;
    private final Page page;
    private final Addresses addresses;
    private final String owner;
    private final boolean prose;

    private final Set<Term> terms = new LinkedHashSet<>();
    private int tables;
    private final Set<Source> sources = new LinkedHashSet<>();
    private final Map<String, Integer> footnotes = new HashMap<>();
    private final List<String> mentioned = new ArrayList<>();
    private final Map<String, Integer> drawings = new HashMap<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private int words;
    private boolean addressed;

    private Scope(Catalogue course, Page page, Addresses addresses, String owner, boolean prose) {
        this.course = course;
        this.page = page;
        this.addresses = addresses;
        this.owner = owner;
        this.prose = prose;
    }

    /** A lesson's running text: terms are marked, footnotes collected, words counted. */
    static Scope prose(Catalogue course, Page page, String owner) {
        return new Scope(course, page, course.addresses(), owner, true);
    }

    /** A text that is shown apart from its lesson: a question, a step, a definition. */
    static Scope apart(Catalogue course, Page page, String owner) {
        return new Scope(course, page, course.addresses(), owner, false);
    }

    Scope neutral() {
        return new Scope(course, page, NEUTRAL, owner, prose);
    }

    Catalogue course() {
        return course;
    }

    Page page() {
        return page;
    }

    boolean isProse() {
        return prose;
    }

    String lessonAddress(String id) {
        addressed = true;
        return addresses.lessons() + id;
    }

    String fileAddress(String path) {
        addressed = true;
        files.add(path);
        course.refer(page.path(), path);
        return addresses.files() + Paths.encode(path);
    }

    /** Takes over what another text on the same page has cited and shown. */
    void include(Scope other) {
        sources.addAll(other.sources);
        pictures.addAll(other.pictures);
        files.addAll(other.files);
    }

    /** Whether anything written depends on where the course is served. */
    boolean isAddressed() {
        return addressed;
    }

    /** Whether this is the term's first use. */
    boolean use(Term term) {
        return terms.add(term);
    }

    void cite(Source source) {
        sources.add(source);
    }

    /** Takes over what a question asked here has cited and shown. */
    void include(Asked asked) {
        sources.addAll(asked.sources());
        files.addAll(asked.files());
    }

    /** The number of a footnote; footnotes are numbered in the order of their first mention. */
    int footnote(String label) {
        if (!footnotes.containsKey(label)) {
            mentioned.add(label);
            footnotes.put(label, mentioned.size());
        }
        return footnotes.get(label);
    }

    boolean mentions(String label) {
        return footnotes.containsKey(label);
    }

    /** The labels in the order of their numbers; grows while footnotes mention others. */
    List<String> footnotes() {
        return mentioned;
    }

    void show(Picture picture) {
        pictures.add(picture);
    }

    void countWord() {
        words++;
    }

    /** A prefix for the ids inside a drawing that no other drawing on a page has. */
    String idPrefix(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[^.]*$", "");
        String prefix = "p-" + owner + "-" + Slugs.of(name);
        int use = drawings.merge(prefix, 1, Integer::sum);
        return prefix + (use == 1 ? "-" : "-" + use + "-");
    }

    /** From 1: a reader who hears of several tables tells them apart by it. */
    int nextTable() {
        return ++tables;
    }

    List<Term> terms() {
        return List.copyOf(terms);
    }

    Set<Source> sources() {
        return sources;
    }

    List<Picture> pictures() {
        return List.copyOf(pictures);
    }

    /** The documents that the text shows or offers, by path. */
    Set<String> files() {
        return files;
    }

    int words() {
        return words;
    }
}
