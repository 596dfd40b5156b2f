package org.footing.web.teaching;

import java.util.List;
import java.util.Optional;

/**
 * When a quiz closes for a cohort, and who has more than the others.
 *
 * @param sheet of the cohort; absent where one has to be chosen first
 * @param why there is no sheet, in words; empty when there is one
 */
public record DatesView(TaughtView taught, Optional<Sheet> sheet, String why) {

    /**
     * @param now when it closes, in words
     * @param allowances what has been allowed
     */
    public record Sheet(
            String address,
            String allowancesAddress,
            String cohort,
            String zone,
            String now,
            DatesForm closing,
            AllowanceForm allowance,
            List<Option> students,
            List<Option> factors,
            List<Allowed> allowances) {}

    public record Option(String value, String name, boolean chosen) {}

    /** @param terms what, in words */
    public record Allowed(String student, String where, List<String> terms, String reason, String by) {}
}
