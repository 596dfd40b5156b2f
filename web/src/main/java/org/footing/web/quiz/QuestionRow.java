package org.footing.web.quiz;

import java.util.Optional;
import org.footing.assessment.Asked;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Response;
import org.footing.course.Question;
import org.footing.course.Written;
import org.footing.files.Upload;
import org.footing.web.assessment.QuestionView;
import org.footing.web.files.ShownFile;

/** What is shown of a question because of its attempt: its place and points, and the file that was handed in. */
public final class QuestionRow {

    private QuestionRow() {}

    /** "Question 3 of 20, 2 points". */
    public static String line(AttemptQuestion row, int count) {
        var points = Marks.plain(row.points);
        return points.equals("1")
                ? QuizWords.words().questionOnePoint(row.place, count)
                : QuizWords.words().question(row.place, count, points);
    }

    /** HTML of what those look for who mark it; absent where a key marks. */
    public static Optional<String> rubric(Question question) {
        if (question instanceof Written written) {
            return written.rubric();
        }
        return question instanceof org.footing.course.Upload upload ? upload.rubric() : Optional.empty();
    }

    public static QuestionView evidence(QuestionView view, AttemptQuestion row) {
        return view.asked() instanceof Asked.HandIn ? view.withEvidence(evidence(row)) : view;
    }

    private static QuestionView.Evidence evidence(AttemptQuestion row) {
        return row.response instanceof Response.Uploaded uploaded
                ? Upload.named(uploaded.file())
                        .map(ShownFile::of)
                        .map(file -> new QuestionView.Evidence(
                                Optional.of(file.fileName()),
                                file.address(),
                                file.picture(),
                                file.film(),
                                file.pages()))
                        .orElse(QuestionView.Evidence.NONE)
                : QuestionView.Evidence.NONE;
    }
}
