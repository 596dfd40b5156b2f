package org.footing.web.practice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.practice.FormAnswers;
import org.footing.practice.ReadAnswers;
import org.footing.practice.SentForm;
import org.footing.practice.SentForm.Side;

/** Reads a form of a course as a browser sends it, with what {@link ShownForm} had put into it. */
final class SentAnswers {

    private static final Pattern SAVE_ID = Pattern.compile("[!-~]{1,64}");

    private SentAnswers() {}

    static SentForm read(Course course, Form form, int revision, MultivaluedMap<String, String> sent) {
        var answers =
                FormAnswers.read(form, course.practice().contraindications(), key -> field(sent, "answer." + key));
        return new SentForm(
                saveId(field(sent, "saveId")),
                revision,
                Optional.ofNullable(sent.getFirst("read")).map(ReadAnswers::parse),
                answers,
                chosen(sent));
    }

    /** Nothing is refused for a spoilt one: it only keeps a save from being known again. */
    private static String saveId(String sent) {
        return SAVE_ID.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }

    private static Map<String, Side> chosen(MultivaluedMap<String, String> sent) {
        return sent.getOrDefault("both", List.of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), key -> side(field(sent, "keep." + key))));
    }

    private static Side side(String chosen) {
        return switch (chosen) {
            case "here" -> Side.HERE;
            case "stored" -> Side.STORED;
            default -> Side.OPEN;
        };
    }

    private static String field(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
