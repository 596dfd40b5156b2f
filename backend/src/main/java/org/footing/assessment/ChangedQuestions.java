package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.footing.assessment.AttemptQuestion.Form;
import org.footing.assessment.ChangedQuestion.Earlier;
import org.footing.cohort.Cohort;
import org.footing.course.Question;
import org.footing.course.Quiz;
import org.footing.library.Edition;
import org.footing.library.Library;

/** Finds what asks for a regrade. */
@ApplicationScoped
public class ChangedQuestions {

    @Inject
    CountingKeys keys;

    @Inject
    Library library;

    /** What the newest edition has otherwise than submitted attempts of these cohorts count by, in its order. */
    public List<ChangedQuestion> of(Collection<Cohort> cohorts, String courseId, String quizId) {
        return Edition.newest(courseId)
                .flatMap(edition -> library.course(edition).quiz(quizId))
                .map(quiz -> of(cohorts, List.of(quiz)).getOrDefault(quiz.id(), List.of()))
                .orElse(List.of());
    }

    /** The same of quizzes in a form that may not be published yet, by their ids; none where nobody handed one in. */
    public Map<String, List<ChangedQuestion>> of(Collection<Cohort> cohorts, List<Quiz> quizzes) {
        var forms = AttemptQuestion.forms(
                        cohorts, quizzes.stream().map(Quiz::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Form::quizId));
        return quizzes.stream()
                .filter(quiz -> forms.containsKey(quiz.id()))
                .collect(Collectors.toMap(Quiz::id, quiz -> changed(quiz, forms.getOrDefault(quiz.id(), List.of()))));
    }

    private List<ChangedQuestion> changed(Quiz quiz, List<Form> asked) {
        var forms = asked.stream().collect(Collectors.groupingBy(Form::questionId));
        return quiz.questions().stream()
                .map(now -> changed(now, quiz.id(), forms.getOrDefault(now.id(), List.of())))
                .filter(question -> !question.before().isEmpty() || question.regraded() > 0)
                .toList();
    }

    private ChangedQuestion changed(Question now, String quizId, List<Form> forms) {
        var before = new TreeMap<String, Earlier>();
        for (var form : forms) {
            keys.of(quizId, now.id(), form.editionId(), form.keyEditionId())
                    .map(CountingKey::counts)
                    .filter(counts -> !counts.countsLike(now))
                    .ifPresent(counts -> before.merge(
                            counts.head().version(),
                            new Earlier(counts, form.attempts()),
                            (one, other) -> new Earlier(counts, one.attempts() + other.attempts())));
        }
        return new ChangedQuestion(
                now,
                before.values().stream()
                        .sorted(Comparator.comparing(Earlier::attempts).reversed())
                        .toList(),
                forms.stream()
                        .filter(form -> form.keyEditionId() != null)
                        .mapToLong(Form::attempts)
                        .sum());
    }
}
