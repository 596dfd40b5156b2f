package org.footing.insight;

import java.util.Arrays;

/**
 * A cohort in five numbers, at one moment.
 *
 * @param medianPercent half of the students have done at least so much of what is required; of two in the middle the lower one
 * @param onTime students who are late with nothing
 * @param waiting pieces of work that wait for somebody who marks them
 * @param practiceMinutes of all students, as far as they count
 */
public record Figures(int students, int medianPercent, int onTime, int waiting, long practiceMinutes) {

    static int median(int[] percents) {
        if (percents.length == 0) {
            return 0;
        }
        var sorted = percents.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** On average. */
    public long practiceMinutesEach() {
        return students == 0 ? 0 : practiceMinutes / students;
    }
}
