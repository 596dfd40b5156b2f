package org.footing.web.teaching;

import static org.footing.web.teaching.TeachingWords.words;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.footing.assessment.Attempt;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Fraction;
import org.footing.assessment.ManualMarks.Mark;
import org.footing.assessment.Points;
import org.footing.assessment.SeenResponse;
import org.footing.web.page.Dates;
import org.footing.web.quiz.Marks;

/**
 * What a tutor fills in to mark one response; {@code teaching/_marking} shows it.
 *
 * @param address that takes it
 * @param most points that can be given
 * @param points as given or typed; empty before
 * @param comment to the student
 * @param seen the moment of the mark that the tutor sees; empty when there is none
 * @param response the revision of what is marked
 * @param back whether it is the student's turn
 * @param given who gave it, in words; empty when nobody did
 * @param pointsError empty when there is none
 * @param commentError empty when there is none
 * @param since what another tutor or the student did since, in words; empty when nobody did anything
 */
public record MarkForm(
        String address,
        String id,
        String most,
        String points,
        String comment,
        String seen,
        String response,
        boolean back,
        String given,
        String pointsError,
        String commentError,
        String since) {

    /** What was filled in, and what the page had. */
    record Typed(String points, String comment, String seen, String response, boolean back) {

        /** Absent when it is no number of points that can be given. */
        Optional<Fraction> share(BigDecimal most) {
            return Points.share(points, most);
        }

        boolean commentFits() {
            try {
                return new Mark(Fraction.ZERO, comment, Optional.empty())
                                .words()
                                .length()
                        <= Mark.LONGEST;
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }

        SeenResponse seenResponse() {
            return SeenResponse.of(response, back);
        }

        /** What is no moment is that of no mark. */
        Optional<Instant> seenAt() {
            try {
                return seen.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(seen));
            } catch (DateTimeException foreign) {
                return Optional.of(Instant.EPOCH);
            }
        }
    }

    /** As it stands. */
    static MarkForm of(Attempt attempt, AttemptQuestion row, Dates dates) {
        var tutor = Optional.ofNullable(row.markedBy);
        return new MarkForm(
                "/attempts/%d/responses/%s/mark".formatted(attempt.id, row.questionId),
                row.questionId,
                Marks.plain(row.points),
                tutor.isPresent() ? earned(row) : "",
                Optional.ofNullable(row.comment).orElse(""),
                Optional.ofNullable(row.markedAt).map(Instant::toString).orElse(""),
                Integer.toString(row.revision),
                row.sentBack(),
                tutor.map(known -> words().given(known.name, earned(row), at(row, dates)))
                        .orElse(""),
                "",
                "",
                "");
    }

    /** As it was filled in, with what is wrong with it. */
    MarkForm refused(Typed typed, BigDecimal most) {
        return new MarkForm(
                address,
                id,
                this.most,
                typed.points(),
                typed.comment(),
                typed.seen(),
                typed.response(),
                typed.back(),
                given,
                typed.share(most).isPresent() ? "" : words().noPoints(this.most),
                typed.commentFits() ? "" : words().commentTooLong(Mark.LONGEST),
                "");
    }

    /** As it was filled in, beside what somebody else did since. */
    MarkForm overtaken(Typed typed, AttemptQuestion row, Dates dates) {
        return new MarkForm(
                address,
                id,
                most,
                typed.points(),
                typed.comment(),
                seen,
                response,
                back,
                "",
                "",
                "",
                since(row, dates));
    }

    private String since(AttemptQuestion row, Dates dates) {
        if (row.markedBy == null) {
            return row.sentBack() ? words().sentBackSince() : words().respondedSince();
        }
        return words().givenSince(Objects.requireNonNull(row.markedBy).name, earned(row), at(row, dates), comment);
    }

    private static String earned(AttemptQuestion row) {
        return Marks.number(row.score().earned());
    }

    private static String at(AttemptQuestion row, Dates dates) {
        return Optional.ofNullable(row.markedAt).map(dates::dayAndTime).orElse("");
    }

    public String pointsField() {
        return "points-" + id;
    }

    public String commentField() {
        return "comment-" + id;
    }

    public boolean again() {
        return !given.isEmpty() || !since.isEmpty();
    }
}
