package org.footing.assessment;

import java.util.List;
import java.util.Set;
import org.footing.assessment.analysis.Finding;
import org.footing.assessment.analysis.ItemStatistics;
import org.footing.assessment.analysis.QuizStatistics;
import org.footing.course.Question;

/**
 * What the attempts of students at a quiz say of it: of each student the first.
 *
 * @param waiting attempts that are not counted yet, for a tutor has to mark some of them
 * @param histogram how many marks lie in each tenth, from nothing up; the last one holds the whole marks too
 * @param items in the order of the quiz
 */
public record QuizAnalysis(QuizStatistics statistics, int waiting, List<Integer> histogram, List<Item> items) {

    public static final int BINS = 10;

    /**
     * One question, in the newest form that attempts count by.
     *
     * @param earlier attempts that count by an earlier form: their responses are not among the answered
     */
    public record Item(
            Question question, ItemStatistics statistics, Answered answered, Set<Finding> findings, long earlier) {}
}
