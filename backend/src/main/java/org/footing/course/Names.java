package org.footing.course;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A name space. A course has one for modules, lessons, quizzes, techniques and questions. */
final class Names {

    enum Kind {
        MODULE,
        LESSON,
        QUIZ,
        TECHNIQUE,
        QUESTION,
        /** What a document lists at its top, in a name space of its own. */
        ENTRY
    }

    /** @param lesson the id of the lesson it stands in; its own for a lesson */
    record Named(String id, Kind kind, Place place, String lesson) {}

    private static final String SHAPE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Map<String, Named> known = new LinkedHashMap<>();
    private final Faults faults;

    Names(Faults faults) {
        this.faults = faults;
    }

    /** A copy without the ids that one document gives. */
    Names without(String path, Faults found) {
        Names rest = new Names(found);
        known.forEach((id, named) -> {
            if (!named.place().path().equals(path)) {
                rest.known.put(id, named);
            }
        });
        return rest;
    }

    static boolean isWellFormed(String id) {
        return id.length() <= Limits.ID_LENGTH && id.matches(SHAPE);
    }

    void check(String id, Place place) {
        if (!isWellFormed(id)) {
            faults.error(
                    place,
                    "the id " + Faults.quoted(id) + " is not an id",
                    "use small letters, digits and single hyphens, at most " + Limits.ID_LENGTH + " characters");
        }
    }

    void add(String id, Kind kind, Place place, String lesson) {
        check(id, place);
        Named first = known.putIfAbsent(id, new Named(id, kind, place, lesson));
        if (first != null) {
            Place where = first.place();
            faults.error(
                    place,
                    "the id " + Faults.quoted(id) + " is used twice",
                    "choose another; the first is at " + where.path() + ":" + where.line());
        }
    }

    /** The id that an entry must have, added. */
    String of(FrontMatter entry) {
        String id = entry.required("id", "");
        if (!id.isEmpty()) {
            add(id, Kind.ENTRY, entry.place("id"), "");
        }
        return id;
    }

    Optional<Named> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    Optional<Named> find(String id, Kind kind) {
        return find(id).filter(named -> named.kind() == kind);
    }

    /** In the order of the documents. */
    Stream<Named> all(Kind kind) {
        return known.values().stream().filter(named -> named.kind() == kind);
    }

    Collection<String> ids() {
        return known.keySet();
    }

    String didYouMean(String id, String otherwise) {
        return didYouMean(id, ids(), otherwise);
    }

    String didYouMean(String id, Kind kind, String otherwise) {
        List<String> alike = all(kind).map(Named::id).toList();
        return didYouMean(id, alike, otherwise);
    }

    private static String didYouMean(String id, Collection<String> ids, String otherwise) {
        return Spelling.nearest(id, ids)
                .map(near -> "did you mean `" + near + "`?")
                .orElse(otherwise);
    }
}
