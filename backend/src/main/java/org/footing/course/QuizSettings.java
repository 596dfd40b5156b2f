package org.footing.course;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Quiz.Counting;
import org.footing.course.Quiz.Review;

/** The attributes of a quiz: known, within reason, and then made its rules. */
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
    private static final List<String> MARKS = words(Counting.values());
    private static final List<String> REVIEWS = words(Review.values());
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
        if (attributes.value("review").equals(Optional.of("after-pass")) && !attributes.has("pass")) {
            faults.error(
                    place,
                    "`review` waits for a pass, and the quiz has no pass mark",
                    "add pass=70, or review otherwise");
        }
    }

    void checkHints(Collection<Asked> questions) {
        boolean hinted = questions.stream()
                .anyMatch(asked -> asked.question().head().hint().isPresent());
        if (attributes.has("hint-cost") && !hinted) {
            faults.warning(
                    place,
                    "`hint-cost` is set, and no question has a hint",
                    "remove it, or add > [!HINT] to a question");
        }
    }

    /** With the defaults for what is not stated. Only sound after {@link #check}: what was named as a fault is left out here. */
    Quiz.Rules rules() {
        return new Quiz.Rules(
                number("pass"),
                number("attempts"),
                number("minutes"),
                named("mark", Counting.values(), Counting.HIGHEST),
                attributes.flag("shuffle"),
                named("review", Review.values(), Review.AFTER_SUBMISSION),
                number("pick"),
                attributes.flag("confidence"),
                attributes.value("hint-cost").flatMap(Numbers::decimal).orElse(BigDecimal.ZERO));
    }

    private Optional<Integer> number(String key) {
        return attributes.value(key).flatMap(Numbers::whole);
    }

    private <E extends Enum<E>> E named(String key, E[] all, E otherwise) {
        return attributes.value(key).stream()
                .flatMap(given -> Arrays.stream(all).filter(value -> word(value).equals(given)))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(QuizSettings::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                .filter(cost -> cost.signum() >= 0 && cost.compareTo(BigDecimal.ONE) <= 0)
                .isPresent();
        if (!share) {
            faults.error(place, "`hint-cost` is " + Faults.quoted(given), "give a share of the mark from 0 to 1");
        }
    }
}
