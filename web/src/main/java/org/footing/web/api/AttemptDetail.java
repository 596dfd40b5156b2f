package org.footing.web.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.Attempt.SubmittedBy;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.AttemptQuestion.Confidence;
import org.footing.assessment.Deadline;
import org.footing.assessment.Disclosure;
import org.footing.assessment.Fraction;
import org.footing.assessment.Paper;
import org.footing.assessment.Response;
import org.footing.assessment.Verdict;

/**
 * An attempt: while it is open to be answered, afterwards with what may be told of it.
 *
 * @param course its id
 * @param quiz its id
 * @param number from 1, of this student at this quiz
 * @param asksConfidence whether the student is to say how sure they are
 * @param result absent while it is open
 */
public record AttemptDetail(
        long id,
        String course,
        String quiz,
        String title,
        int number,
        Instant startedAt,
        Time time,
        boolean asksConfidence,
        Optional<Result> result,
        List<Item> questions) {

    /** The describer makes nothing of an enum that may be null. */
    static final String CONFIDENCE = "GUESS|THINK|SURE";

    /**
     * When it has to be in, and what that is made of.
     *
     * @param deadline absent when it never ends by itself
     * @param limit that everybody has
     * @param closes when the quiz does, for everybody
     * @param extension by which that is later for this student
     * @param factor by which the limit is longer for this student
     * @param extra time of this student beyond all that
     */
    public record Time(
            Optional<Instant> deadline,
            Optional<Duration> limit,
            Optional<Instant> closes,
            Duration extension,
            BigDecimal factor,
            Duration extra) {

        static Time of(Deadline parts) {
            return new Time(parts.at(), parts.limit(), parts.close(), parts.extension(), parts.factor(), parts.extra());
        }
    }

    /**
     * What it was worth.
     *
     * @param percent of the whole mark, rounded
     * @param mark the same exactly
     * @param penalty lost of the whole mark by being late
     * @param passed absent when there is nothing to pass
     * @param critical something was chosen that fails the quiz whatever the points
     * @param waits some of it waits for a tutor's mark
     * @param told how much is told of its questions
     */
    public record Result(
            Instant submittedAt,
            SubmittedBy submittedBy,
            int percent,
            Fraction mark,
            Optional<Fraction> penalty,
            Optional<Boolean> passed,
            boolean critical,
            boolean waits,
            Disclosure told) {

        /** @param attempt that was handed in */
        static Result of(Attempt attempt, Paper paper, Disclosure told) {
            var mark = attempt.finalMark().orElse(Fraction.ZERO);
            return new Result(
                    Objects.requireNonNull(attempt.submittedAt),
                    Objects.requireNonNull(attempt.submittedBy),
                    mark.percent(),
                    mark,
                    Optional.ofNullable(attempt.penalty),
                    paper.quiz().rules().pass().map(percent -> attempt.passed),
                    attempt.critical,
                    attempt.waits,
                    told);
        }
    }

    /**
     * A question with what is known of its response.
     *
     * @param place in the attempt, from 1
     * @param hint HTML; absent until it was paid for
     * @param settled its verdict has been seen, so it stays as it is
     * @param verdict absent where it may not be told
     * @param solution HTML lines of what is right; none where they may not be told
     * @param explain HTML of why, where nothing was answered
     * @param comment of a tutor
     * @param late what came after the end and is no part of the mark
     */
    public record Item(
            int place,
            BigDecimal points,
            Asked question,
            Optional<String> hint,
            Saved saved,
            boolean settled,
            Optional<Verdict> verdict,
            List<String> solution,
            Optional<String> explain,
            Optional<String> comment,
            Optional<Response> late) {}

    /**
     * What is saved of a question.
     *
     * @param revision to be named by the next save
     * @param response in the numbering in which the question is shown
     * @param at absent before the first save
     */
    public record Saved(
            int revision,
            Optional<Response> response,
            @Schema(implementation = String.class, nullable = true, pattern = AttemptDetail.CONFIDENCE)
                    Optional<Confidence> confidence,
            boolean flagged,
            Optional<Instant> at) {

        static Saved of(AttemptQuestion row, Optional<Response> shown) {
            return new Saved(
                    row.revision,
                    shown,
                    Optional.ofNullable(row.confidence),
                    row.flagged,
                    Optional.ofNullable(row.savedAt));
        }
    }
}
