package org.footing.web.teaching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.Attempts;
import org.footing.assessment.Response;
import org.footing.assessment.Save;
import org.footing.assessment.Saves;
import org.footing.assessment.Submissions;
import org.footing.cohort.Enrolment;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.web.quiz.QuizSchool;

/** Takes quizzes without a browser, where a test is about what comes after. */
@ApplicationScoped
public class Taker {

    @Inject
    QuizSchool school;

    @Inject
    Library library;

    @Inject
    Attempts attempts;

    @Inject
    Saves saves;

    @Inject
    Submissions submissions;

    @Inject
    Clock clock;

    /** Somebody new takes the quiz and hands it in; the number of the attempt. */
    public long takes(QuizSchool.Opened course, Map<String, Response> responses) {
        return takes(school.student(course), responses);
    }

    /** @param responses in the author's numbering */
    public long takes(String username, Map<String, Response> responses) {
        var attempt = begins(username);
        responses.forEach((question, response) -> saves(username, attempt, question, response));
        submissions.submit(viewer(username), attempt, clock.instant());
        return attempt;
    }

    long begins(String username) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var enrolment = school.enrolment(username);
            var quiz = library.course(enrolment.cohort.edition).quiz("check").orElseThrow();
            return attempts.start(enrolment.id, quiz, clock.instant()).id;
        });
    }

    void saves(String username, long attempt, String question, Response response) {
        int base = QuarkusTransaction.requiringNew().call(() -> AttemptQuestion.<AttemptQuestion>find(
                        "attemptId = ?1 and questionId = ?2", attempt, question)
                .singleResult()
                .revision);
        var save =
                new Save(question, base, UUID.randomUUID().toString(), Optional.of(response), Optional.empty(), false);
        saves.save(viewer(username), attempt, question, asked -> save, clock.instant());
    }

    private Viewer viewer(String username) {
        Enrolment enrolment = school.enrolment(username);
        return new Viewer(
                -1, enrolment.person.id, username, enrolment.person.name, clock.instant(), Optional.empty(), Set.of());
    }
}
