package org.footing.web.teaching;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footing.assessment.QuizAllowance;
import org.footing.identity.Reason;
import org.footing.web.page.WholeNumber;

/**
 * What one student is to have beyond the others, as it was filled in.
 *
 * @param student number of the enrolment
 * @param errors by field, in words; none where it can be taken
 */
public record AllowanceForm(
        String student,
        boolean everywhere,
        String factor,
        String extra,
        String extension,
        String more,
        String reason,
        Map<String, String> errors) {

    static final List<String> FACTORS = List.of("1", "1.25", "1.5", "2");
    static final AllowanceForm EMPTY = new AllowanceForm("", false, "1", "0", "0", "0", "", Map.of());

    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_HOURS = 365 * 24;
    private static final int MOST_ATTEMPTS = 100;

    /** @param known whether the student is one of the cohort */
    AllowanceForm checked(boolean known) {
        var errors = new TreeMap<String, String>();
        if (!known) {
            errors.put("student", DatesForm.words().noStudent());
        }
        if (!FACTORS.contains(factor)) {
            errors.put("factor", DatesForm.words().notOffered());
        }
        check(errors, "extra", extra, MOST_MINUTES);
        check(errors, "extension", extension, MOST_HOURS);
        check(errors, "more", more, MOST_ATTEMPTS);
        if (Reason.of(reason).isEmpty()) {
            errors.put("reason", DatesForm.words().noReason(Reason.LONGEST));
        }
        return new AllowanceForm(student, everywhere, factor, extra, extension, more, reason, errors);
    }

    private static void check(Map<String, String> errors, String field, String typed, int most) {
        if (WholeNumber.of(typed, 0, most).isEmpty()) {
            errors.put(field, DatesForm.words().noNumber(0, most));
        }
    }

    /** Only of a form without errors. */
    QuizAllowance.Terms terms() {
        return new QuizAllowance.Terms(
                new BigDecimal(factor),
                Duration.ofMinutes(number(extra, MOST_MINUTES)),
                Duration.ofHours(number(extension, MOST_HOURS)),
                number(more, MOST_ATTEMPTS));
    }

    private static int number(String typed, int most) {
        return WholeNumber.of(typed, 0, most).orElseThrow();
    }

    Optional<Long> enrolmentId() {
        return WholeNumber.of(student, 0, Integer.MAX_VALUE).map(Integer::longValue);
    }

    /** Empty where nothing is wrong. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
