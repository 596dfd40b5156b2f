package org.footing.course;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The attributes of a quiz: known, within reason, and then kept as written. */
record QuizSettings(Attributes attributes, Place place, Faults faults) {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "pass",
            "attempts",
            "minutes",
            "mark",
            "shuffle",
            "review",
            "pick",
            "from",
            "confidence",
            "hint-cost",
            "weight",
            "optional");
    private static final List<String> MARKS = List.of("highest", "last", "first", "average");
    private static final List<String> REVIEWS =
            List.of("after-question", "after-submission", "after-pass", "after-close", "never");
    private static final List<String> YES_OR_NO = List.of("", "true", "false");

    void check() {
        attributes.warnUnlessKnown(KNOWN, "a quiz", place, faults);
        whole("pass", 0, 100);
        whole("attempts", 1, 1_000);
        whole("minutes", 1, 10_000);
        whole("pick", 1, 10_000);
        oneOf("mark", MARKS);
        oneOf("review", REVIEWS);
        oneOf("shuffle", YES_OR_NO);
        oneOf("confidence", YES_OR_NO);
        oneOf("optional", YES_OR_NO);
        attributes.value("hint-cost").ifPresent(this::hintCost);
    }

    Map<String, String> asWritten() {
        Map<String, String> settings = new TreeMap<>(attributes.values());
        settings.keySet().removeAll(Arrays.asList("title", "weight", "optional"));
        return java.util.Collections.unmodifiableMap(settings);
    }

    private void whole(String key, int least, int most) {
        attributes.value(key).ifPresent(given -> Numbers.whole(given, least, most, least, key, place, faults));
    }

    private void oneOf(String key, List<String> values) {
        attributes.value(key).filter(given -> !values.contains(given)).ifPresent(given -> {
            String known = String.join(
                    ", ", values.stream().filter(value -> !value.isEmpty()).toList());
            faults.error(place, "`" + key + "` is " + Faults.quoted(given), "use " + known);
        });
    }

    private void hintCost(String given) {
        boolean share = Numbers.decimal(given)
                .filter(cost -> cost.signum() >= 0 && cost.compareTo(java.math.BigDecimal.ONE) <= 0)
                .isPresent();
        if (!share) {
            faults.error(place, "`hint-cost` is " + Faults.quoted(given), "give a share of the mark from 0 to 1");
        }
    }
}
