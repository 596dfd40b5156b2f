package org.footing.web.xapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footing.assessment.Fraction;

/**
 * That somebody did something, in the form of xAPI 1.0.3 (ADL, Experience API, part two, 2.4). Its id is made of what it says: said again it
 * is the same statement.
 *
 * @param person by whom, as the school calls them; no name
 * @param activity address of the lesson or quiz
 * @param course address of its course
 * @param mark share of the points; absent of a lesson
 */
record Statement(
        String person,
        Verb verb,
        Kind kind,
        String activity,
        String title,
        String course,
        Optional<Fraction> mark,
        Instant at) {

    /** Of ADL's vocabulary. */
    enum Verb {
        COMPLETED,
        PASSED,
        FAILED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Kind {
        LESSON("lesson"),
        QUIZ("assessment");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final String VOCABULARY = "http://adlnet.gov/expapi/";
    private static final String LANGUAGE = "en-GB";

    UUID id() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param school address of the school's home page */
    Map<String, Object> json(String school) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("id", id().toString());
        statement.put("actor", Map.of("objectType", "Agent", "account", Map.of("homePage", school, "name", person)));
        statement.put(
                "verb", Map.of("id", VOCABULARY + "verbs/" + verb.word(), "display", Map.of(LANGUAGE, verb.word())));
        statement.put(
                "object",
                Map.of(
                        "objectType",
                        "Activity",
                        "id",
                        activity,
                        "definition",
                        Map.of("name", Map.of(LANGUAGE, title), "type", VOCABULARY + "activities/" + kind.word)));
        statement.put("result", result());
        statement.put(
                "context",
                Map.of(
                        "platform",
                        "Footing",
                        "contextActivities",
                        Map.of("parent", List.of(Map.of("objectType", "Activity", "id", course)))));
        statement.put("timestamp", at.toString());
        return statement;
    }

    private Map<String, Object> result() {
        var result = new LinkedHashMap<String, Object>();
        result.put("completion", true);
        if (verb != Verb.COMPLETED) {
            result.put("success", verb == Verb.PASSED);
        }
        mark.ifPresent(share -> result.put("score", Map.of("scaled", share.value())));
        return result;
    }
}
