package org.footing.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Course.Outcome;
import org.footing.course.Course.Source;

/** What the documents of a course may refer to in each other. */
final class Catalogue {

    private final Layout layout;
    private final Addresses addresses;
    private final Faults faults;
    private final Names names;
    private final Pictures pictures;
    /** Of the lessons, by path. */
    private final Map<String, Set<String>> anchors = new HashMap<>();

    private final Map<String, String> lessonIds = new HashMap<>();
    private final Map<String, Technique> techniques = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Source> anchoredSources = new HashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Set<String> sharedFiles = new HashSet<>();
    private Glossary glossary = Glossary.EMPTY;
    private String language = "en";

    Catalogue(Layout layout, Addresses addresses, Faults faults) {
        this(layout, addresses, faults, new Names(faults), new Pictures(layout, faults));
    }

    private Catalogue(Layout layout, Addresses addresses, Faults faults, Names names, Pictures pictures) {
        this.layout = layout;
        this.addresses = addresses;
        this.faults = faults;
        this.names = names;
        this.pictures = pictures;
    }

    /** A copy that knows nothing of one lesson. */
    Catalogue without(String path, Faults found) {
        Catalogue rest = new Catalogue(layout, addresses, found, names.without(path, found), pictures);
        rest.anchors.putAll(anchors);
        rest.anchors.remove(path);
        rest.lessonIds.putAll(lessonIds);
        rest.lessonIds.remove(path);
        techniques.values().stream()
                .filter(technique ->
                        rest.names.find(technique.id(), Names.Kind.TECHNIQUE).isPresent())
                .forEach(rest::add);
        rest.sources.putAll(sources);
        rest.anchoredSources.putAll(anchoredSources);
        rest.outcomes.putAll(outcomes);
        rest.glossary = glossary;
        rest.language = language;
        return rest;
    }

    Layout layout() {
        return layout;
    }

    Addresses addresses() {
        return addresses;
    }

    Faults faults() {
        return faults;
    }

    Names names() {
        return names;
    }

    Pictures pictures() {
        return pictures;
    }

    Glossary glossary() {
        return glossary;
    }

    String language() {
        return language;
    }

    /** The anchors of a lesson's headings. */
    Optional<Set<String>> anchors(String path) {
        return Optional.ofNullable(anchors.get(path));
    }

    /** The id of the lesson that a path opens: its own, or for a module that of its first lesson. */
    Optional<String> lessonAt(String path) {
        return Optional.ofNullable(lessonIds.get(path));
    }

    Optional<Technique> technique(String id) {
        return Optional.ofNullable(techniques.get(id));
    }

    Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The source an anchor of {@code sources.md} means, whose case a link does not keep. */
    Optional<Source> sourceAnchored(String anchor) {
        return Optional.ofNullable(anchoredSources.get(anchor.toLowerCase(Locale.ROOT)));
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    /** The documents that texts outside lessons show or offer. */
    Set<String> sharedFiles() {
        return sharedFiles;
    }

    /** That one document shows or offers another. */
    void refer(String from, String file) {
        if (!anchors.containsKey(from)) {
            sharedFiles.add(file);
        }
    }

    void add(Page lesson) {
        anchors.put(lesson.path(), lesson.anchors());
    }

    void lessonAt(String path, String id) {
        lessonIds.putIfAbsent(path, id);
    }

    void add(Technique technique) {
        techniques.putIfAbsent(technique.id(), technique);
    }

    void add(Source source) {
        sources.putIfAbsent(source.id(), source);
        anchoredSources.putIfAbsent(source.id().toLowerCase(Locale.ROOT), source);
    }

    /** Puts sources with their texts in the place of those that were only announced. */
    void write(List<Source> written) {
        for (Source source : written) {
            sources.put(source.id(), source);
            anchoredSources.put(source.id().toLowerCase(Locale.ROOT), source);
        }
    }

    void add(Outcome outcome) {
        outcomes.putIfAbsent(outcome.id(), outcome);
    }

    void glossary(Glossary terms) {
        this.glossary = terms;
    }

    void language(String tag) {
        this.language = tag;
    }
}
