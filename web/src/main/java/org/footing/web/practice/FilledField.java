package org.footing.web.practice;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.course.Contraindication;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.course.Form.Kind;
import org.footing.practice.FormAnswers;
import org.footing.web.page.Dates;

/**
 * A field of a course's form with what was filled in.
 *
 * @param error empty where nothing is wrong
 * @param choices of what is chosen from; none where something is written
 * @param screen of a screen: what is asked for
 */
public record FilledField(Form.Field field, String value, String error, List<Choice> choices, List<Asked> screen) {

    static final RecordMessages WORDS = MessageBundles.get(RecordMessages.class);

    /** A place that was pressed on a chart, and what was found there. */
    private static final Pattern MARK = Pattern.compile("([0-9]{1,3}),([0-9]{1,3}): ?(.*)");

    public record Choice(String value, String word, boolean chosen) {}

    /** A contraindication, and whether the client has it: yes, no, or empty. */
    public record Asked(Contraindication asked, String key, String value, String error, String extent) {

        public boolean yes() {
            return value.equals(FormAnswers.YES);
        }

        public boolean no() {
            return value.equals(FormAnswers.NO);
        }
    }

    /** A finding of a chart; {@code x} and {@code y} on the drawing, absent where no place was pressed. */
    public record Finding(int number, Optional<Integer> x, Optional<Integer> y, String words) {}

    static FilledField of(Course course, Form.Field field, FormAnswers answers, Map<String, FormAnswers.Fault> faults) {
        var value = answers.value(field.id());
        return new FilledField(
                field,
                value,
                words(faults, field.id(), field.kind()),
                choices(field)
                        .map(choice -> new Choice(
                                choice.value(), choice.word(), choice.value().equals(value)))
                        .toList(),
                field.kind() == Kind.SCREEN ? screen(course, field, answers, faults) : List.of());
    }

    private static Stream<Choice> choices(Form.Field field) {
        return switch (field.kind()) {
            case YES_NO ->
                Stream.of(
                        new Choice(FormAnswers.YES, WORDS.yes(), false), new Choice(FormAnswers.NO, WORDS.no(), false));
            case CHOICE -> field.options().stream().map(option -> new Choice(option, option, false));
            case SCALE ->
                IntStream.rangeClosed(0, FormAnswers.LARGEST_OF_SCALE)
                        .mapToObj(Integer::toString)
                        .map(point -> new Choice(point, point, false));
            default -> Stream.of();
        };
    }

    private static List<Asked> screen(
            Course course, Form.Field field, FormAnswers answers, Map<String, FormAnswers.Fault> faults) {
        return course.practice().contraindications().stream()
                .map(one -> {
                    var key = FormAnswers.screened(field.id(), one.id());
                    return new Asked(one, key, answers.value(key), words(faults, key, Kind.SCREEN), extent(one));
                })
                .toList();
    }

    private static String extent(Contraindication one) {
        return switch (one.extent()) {
            case ABSOLUTE -> WORDS.absolute();
            case RELATIVE -> WORDS.relative();
            case LOCAL -> WORDS.local();
        };
    }

    private static String words(Map<String, FormAnswers.Fault> faults, String key, Kind kind) {
        var fault = faults.get(key);
        if (fault == null) {
            return "";
        }
        return switch (fault) {
            case MISSING -> WORDS.missing();
            case TOO_LONG ->
                WORDS.longLine(
                        kind == Kind.NOTE || kind == Kind.CHART ? FormAnswers.LONGEST_NOTE : FormAnswers.LONGEST_LINE);
            case NO_NUMBER -> WORDS.noNumber();
            case NO_SCALE -> WORDS.noScale();
            case NO_DATE -> WORDS.noDate();
            case NO_TIME -> WORDS.noTime();
            case NOT_OFFERED -> WORDS.notOffered();
        };
    }

    /** Whether something is wrong with it. */
    boolean refused() {
        return !error.isEmpty()
                || screen.stream().anyMatch(asked -> !asked.error().isEmpty());
    }

    /** For the template: which of its shapes it has. */
    public String shape() {
        return switch (field.kind()) {
            case TEXT, SIGNATURE -> "line";
            case NUMBER -> "number";
            case DATE -> "date";
            case TIME -> "time";
            case NOTE -> "note";
            case YES_NO, CHOICE, SCALE -> "choice";
            case SCREEN -> "screen";
            case CHART -> "chart";
        };
    }

    /** As it is read, once it is finished. */
    public String said() {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::word)
                .findFirst()
                .orElseGet(() -> field.kind() == Kind.DATE ? day() : value);
    }

    private String day() {
        try {
            return Dates.inFull(LocalDate.parse(value));
        } catch (DateTimeParseException unfinished) {
            return value;
        }
    }

    /** Those of a screen that the client has. */
    public List<Asked> present() {
        return screen.stream().filter(Asked::yes).toList();
    }

    public List<Finding> findings() {
        var lines = value.lines().filter(line -> !line.isBlank()).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(n -> finding(n + 1, lines.get(n).strip()))
                .toList();
    }

    private static Finding finding(int number, String line) {
        var mark = MARK.matcher(line);
        return mark.matches()
                ? new Finding(
                        number,
                        Optional.of(Integer.valueOf(mark.group(1))),
                        Optional.of(Integer.valueOf(mark.group(2))),
                        mark.group(3))
                : new Finding(number, Optional.empty(), Optional.empty(), line);
    }
}
