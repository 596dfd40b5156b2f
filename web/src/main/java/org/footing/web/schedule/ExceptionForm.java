package org.footing.web.schedule;

import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footing.assessment.QuizAllowance;
import org.footing.cohort.CourseItem;
import org.footing.cohort.ItemException;
import org.footing.cohort.ItemException.Given;
import org.footing.cohort.ItemException.Kind;
import org.footing.course.Course;
import org.footing.identity.Reason;
import org.footing.identity.Storable;
import org.footing.web.page.WholeNumber;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What one student is to have that the others have not, as it was filled in.
 *
 * @param what name of one
 * @param errors by field, in words; none where it can be taken
 */
public record ExceptionForm(
        String what,
        String item,
        String days,
        String hours,
        String factor,
        String extra,
        String more,
        String reason,
        String told,
        Map<String, String> errors) {

    /** What can be allowed. */
    public enum What {
        EXTENDED,
        TIME,
        OPENED,
        EXEMPT
    }

    static final List<String> FACTORS = List.of("1", "1.25", "1.5", "2");

    static final ExceptionForm EMPTY =
            new ExceptionForm(What.EXTENDED.name(), "", "0", "0", "1", "0", "0", "", "", Map.of());

    private static final int MOST_DAYS = 365;
    private static final int MOST_HOURS = 23;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_ATTEMPTS = 100;

    /** The fields as a browser sends them. */
    public static class Sent {

        @RestForm
        @DefaultValue("")
        public String what = "";

        @RestForm
        @DefaultValue("")
        public String item = "";

        @RestForm
        @DefaultValue("")
        public String days = "";

        @RestForm
        @DefaultValue("")
        public String hours = "";

        @RestForm
        @DefaultValue("1")
        public String factor = "1";

        @RestForm
        @DefaultValue("")
        public String extra = "";

        @RestForm
        @DefaultValue("")
        public String more = "";

        @RestForm
        @DefaultValue("")
        public String reason = "";

        @RestForm
        @DefaultValue("")
        public String told = "";

        ExceptionForm form() {
            return new ExceptionForm(
                    what,
                    item,
                    days.strip(),
                    hours.strip(),
                    factor,
                    extra.strip(),
                    more.strip(),
                    reason,
                    told,
                    Map.of());
        }
    }

    /** With what is wrong with it. */
    ExceptionForm checked(Course course) {
        var words = ExceptionWords.words();
        var errors = new TreeMap<String, String>();
        if (known().isEmpty()) {
            errors.put("what", words.notOffered());
        }
        checkItem(errors, course);
        if (is(What.EXTENDED)) {
            check(errors, "days", days, MOST_DAYS);
            check(errors, "hours", hours, MOST_HOURS);
            if (errors.isEmpty() && extension().isZero()) {
                errors.put("days", words.noLonger());
            }
        }
        if (is(What.TIME)) {
            if (!FACTORS.contains(factor)) {
                errors.put("factor", words.notOffered());
            }
            check(errors, "extra", extra, MOST_MINUTES);
            check(errors, "more", more, MOST_ATTEMPTS);
            if (errors.isEmpty() && factor.equals("1") && number(extra) + number(more) == 0) {
                errors.put("factor", words.noMore());
            }
        }
        if (Reason.of(reason).isEmpty()) {
            errors.put("reason", AllowanceWords.noReason());
        }
        if (!Storable.fits(told.strip(), ItemException.LONGEST_TOLD)) {
            errors.put("told", words.tooMuch(ItemException.LONGEST_TOLD));
        }
        return new ExceptionForm(what, item, days, hours, factor, extra, more, reason, told, errors);
    }

    private void checkItem(Map<String, String> errors, Course course) {
        var words = ExceptionWords.words();
        var kind = CourseItem.of(course).stream()
                .filter(known -> known.id().equals(item))
                .map(CourseItem::kind)
                .findFirst();
        var everyQuiz = item.equals(ItemException.EVERY_QUIZ);
        if (kind.isEmpty() && !everyQuiz) {
            errors.put("item", words.notOffered());
        } else if (is(What.TIME)
                && !everyQuiz
                && kind.filter(CourseItem.Kind.QUIZ::equals).isEmpty()) {
            errors.put("item", words.noQuiz());
        } else if (is(What.OPENED) && kind.filter(CourseItem.Kind::opens).isEmpty()) {
            errors.put("item", words.notOpened());
        } else if (is(What.EXEMPT) && kind.filter(CourseItem.Kind::opens).isEmpty()) {
            errors.put("item", words.notExempted());
        }
    }

    /** Nothing at all is none. */
    private static void check(Map<String, String> errors, String field, String typed, int most) {
        if (!typed.isEmpty() && WholeNumber.of(typed, 0, most).isEmpty()) {
            errors.put(field, AllowanceWords.noNumber(most));
        }
    }

    private static int number(String typed) {
        return WholeNumber.of(typed, 0, Integer.MAX_VALUE).orElse(0);
    }

    private Duration extension() {
        return Duration.ofDays(number(days)).plusHours(number(hours));
    }

    /** Absent for more time at a quiz. Only of a form without errors. */
    Optional<Given> given() {
        return switch (known().orElseThrow()) {
            case TIME -> Optional.empty();
            case EXTENDED -> Optional.of(given(Kind.EXTENDED, extension()));
            case OPENED -> Optional.of(given(Kind.OPENED, Duration.ZERO));
            case EXEMPT -> Optional.of(given(Kind.EXEMPT, Duration.ZERO));
        };
    }

    private Given given(Kind kind, Duration extension) {
        return new Given(item, kind, extension, new Reason(reason).words(), told.strip());
    }

    /** More time at a quiz. Only of a form without errors. */
    QuizAllowance.Terms terms() {
        return new QuizAllowance.Terms(
                new BigDecimal(factor), Duration.ofMinutes(number(extra)), Duration.ZERO, number(more));
    }

    private Optional<What> known() {
        return Stream.of(What.values()).filter(one -> one.name().equals(what)).findFirst();
    }

    private boolean is(What one) {
        return what.equals(one.name());
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
