package org.footing.course;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.footing.course.Question.MultipleResponse;
import org.footing.course.Question.Option;
import org.footing.course.Question.Ordering;
import org.footing.course.Question.SingleChoice;

/** Tells whether two editions ask the same: text, options, key, points and scoring; not hints, feedback or tags. */
final class Version {

    private final StringBuilder canonical = new StringBuilder();

    private Version() {}

    static String of(Question question) {
        Version version = new Version();
        version.add(question.head().text());
        version.add(plain(question.head().points()));
        if (question instanceof SingleChoice choice) {
            version.add("single").options(choice.options());
        } else if (question instanceof MultipleResponse choice) {
            version.add("multiple").options(choice.options());
        } else if (question instanceof Ordering ordering) {
            version.add("ordering").add(ordering.scoring().name());
            version.texts(ordering.steps()).texts(ordering.distractors());
        }
        return sha256(version.canonical.toString());
    }

    private void options(List<Option> options) {
        for (Option option : options) {
            add(option.text()).add(option.right() ? "right" : "wrong");
            add(option.weight().map(Version::plain).orElse("")).add(option.critical() ? "critical" : "");
        }
    }

    private Version texts(List<String> texts) {
        add(String.valueOf(texts.size()));
        texts.forEach(this::add);
        return this;
    }

    /** Each part with its length, so that no two questions share a canonical text. */
    private Version add(String part) {
        canonical.append(part.length()).append(':').append(part);
        return this;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
