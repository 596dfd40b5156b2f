package org.footing.practice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.footing.course.Contraindication;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.course.Form.Field;
import org.footing.identity.Storable;

/**
 * What somebody filled in of a form of a course, as typed: half of it may be wrong or missing while it is a draft. Values by the ids of
 * fields; of a screen there is one for each contraindication, by {@link #screened}; of a chart one line for each finding.
 */
public record FormAnswers(Map<String, String> values) {

    public static final FormAnswers EMPTY = new FormAnswers(Map.of());

    public static final String YES = "yes";
    public static final String NO = "no";

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_NOTE = 4_000;

    private static final int LARGEST_NUMBER = 9_999;
    public static final int LARGEST_OF_SCALE = 10;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

    /** Why an answer will not do. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        NO_NUMBER,
        NO_SCALE,
        NO_DATE,
        NO_TIME,
        NOT_OFFERED
    }

    public FormAnswers {
        values = Map.copyOf(values);
    }

    /** Those of the form's fields alone; empty ones are left out, and lines end as a script sends them. */
    public static FormAnswers read(Form form, List<Contraindication> asked, UnaryOperator<String> sent) {
        var values = new LinkedHashMap<String, String>();
        keys(form, asked).forEach(key -> {
            var value = sent.apply(key).replace("\r\n", "\n").strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        });
        return new FormAnswers(values);
    }

    private static Stream<String> keys(Form form, List<Contraindication> asked) {
        return form.fields()
                .flatMap(field -> field.kind() == Form.Kind.SCREEN
                        ? asked.stream().map(one -> screened(field.id(), one.id()))
                        : Stream.of(field.id()));
    }

    /** The key of one contraindication in a screen. */
    public static String screened(String field, String contraindication) {
        return field + "." + contraindication;
    }

    /** Empty where nothing is said. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether all of it can be kept, whatever it says. */
    public boolean storable() {
        return values.values().stream().allMatch(value -> Storable.fits(value, LONGEST_NOTE));
    }

    /** What keeps these sections from being finished, by key. */
    public Map<String, Fault> faults(List<Form.Section> sections, List<Contraindication> asked) {
        var faults = new LinkedHashMap<String, Fault>();
        sections.stream().flatMap(section -> section.fields().stream()).forEach(field -> {
            if (field.kind() == Form.Kind.SCREEN) {
                asked.stream()
                        .map(one -> screened(field.id(), one.id()))
                        .filter(key -> !List.of(YES, NO).contains(value(key)))
                        .forEach(key -> faults.put(key, Fault.MISSING));
            } else {
                fault(field).ifPresent(fault -> faults.put(field.id(), fault));
            }
        });
        return faults;
    }

    private Optional<Fault> fault(Field field) {
        var value = value(field.id());
        if (value.isEmpty()) {
            return field.required() ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT, SIGNATURE -> when(value.length() > LONGEST_LINE, Fault.TOO_LONG);
            case NOTE, CHART, SCREEN -> when(value.length() > LONGEST_NOTE, Fault.TOO_LONG);
            case YES_NO -> when(!List.of(YES, NO).contains(value), Fault.NOT_OFFERED);
            case CHOICE -> when(!field.options().contains(value), Fault.NOT_OFFERED);
            case NUMBER -> when(!isNumber(value, LARGEST_NUMBER), Fault.NO_NUMBER);
            case SCALE -> when(!isNumber(value, LARGEST_OF_SCALE), Fault.NO_SCALE);
            case DATE -> when(day(value).isEmpty(), Fault.NO_DATE);
            case TIME -> when(!isTime(value), Fault.NO_TIME);
        };
    }

    private static Optional<Fault> when(boolean wrong, Fault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static boolean isNumber(String value, int largest) {
        return DIGITS.matcher(value).matches() && Integer.parseInt(value) <= largest;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isTime(String value) {
        try {
            LocalTime.parse(value);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** The contraindications that the client has, as far as they were asked, in the order of the course. */
    public List<Contraindication> present(Course course, Form form) {
        var screens =
                form.fields().filter(field -> field.kind() == Form.Kind.SCREEN).toList();
        return course.practice().contraindications().stream()
                .filter(one -> screens.stream()
                        .anyMatch(field -> value(screened(field.id(), one.id())).equals(YES)))
                .toList();
    }

    /** Only what is neither words nor health: choices, numbers and days. */
    FormAnswers withoutWords(Form form) {
        var kept = new LinkedHashMap<String, String>();
        form.fields()
                .filter(field -> switch (field.kind()) {
                    case CHOICE, NUMBER, SCALE, DATE, TIME, YES_NO -> true;
                    case TEXT, NOTE, SCREEN, CHART, SIGNATURE -> false;
                })
                .map(Field::id)
                .filter(values::containsKey)
                .forEach(id -> kept.put(id, value(id)));
        return new FormAnswers(kept);
    }

    /** What was written in words, by the ids of fields. */
    public Map<String, String> words(Form form) {
        var words = new LinkedHashMap<String, String>();
        form.fields()
                .filter(field -> switch (field.kind()) {
                    case TEXT, NOTE, CHART -> true;
                    default -> false;
                })
                .filter(field -> values.containsKey(field.id()))
                .forEach(field -> words.put(field.id(), value(field.id())));
        return words;
    }
}
