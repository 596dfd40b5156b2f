package org.footing.web.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.course.Quiz;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.library.Edition;
import org.footing.library.Library;
import org.footing.web.page.Dates;
import org.footing.web.quiz.QuizFacts;

/**
 * A quiz as those see it who look after the course or a cohort of it.
 *
 * @param course in the edition of the cohort looked at, or else of the newest that has the quiz
 * @param cohorts that the viewer looks after, the newest first
 * @param chosen the one to look at; absent for all of them
 */
record TaughtQuiz(Course course, Quiz quiz, List<Cohort> cohorts, Optional<Cohort> chosen) {

    /** Finds them. */
    @ApplicationScoped
    static class Quizzes {

        @Inject
        Library library;

        /**
         * @param cohortId of the one to look at; absent for all
         * @throws NotFoundException if the viewer looks after no such course or cohort, or it has no such quiz
         */
        TaughtQuiz find(Viewer viewer, String courseId, String quizId, Optional<Long> cohortId) {
            var cohorts = Cohort.lookedAfterBy(viewer).stream()
                    .filter(cohort -> cohort.courseId.equals(courseId))
                    .toList();
            var chosen = cohortId.map(id -> cohorts.stream()
                    .filter(cohort -> cohort.id.equals(id))
                    .findFirst()
                    .orElseThrow(NotFoundException::new));
            if (cohorts.isEmpty() && !viewer.looksAfter(courseId)) {
                throw new NotFoundException();
            }
            return editions(courseId, cohorts, chosen)
                    .map(library::course)
                    .flatMap(course ->
                            course.quiz(quizId).stream().map(quiz -> new TaughtQuiz(course, quiz, cohorts, chosen)))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }

        /** One after the other, as far as is needed. */
        private static Stream<Edition> editions(String courseId, List<Cohort> cohorts, Optional<Cohort> chosen) {
            var own = Stream.concat(chosen.stream(), cohorts.stream()).map(cohort -> cohort.edition);
            var newest = Stream.of(courseId).flatMap(id -> Edition.newest(id).stream());
            return Stream.concat(own, newest);
        }
    }

    /** The cohorts whose students are looked at. */
    List<Cohort> looked() {
        return chosen.map(List::of).orElse(cohorts);
    }

    /** @param page below the quiz, such as {@code analysis} */
    String address(String page) {
        return facts().address() + "/" + page
                + chosen.map(cohort -> "?cohort=" + cohort.id).orElse("");
    }

    QuizFacts facts() {
        return QuizFacts.of(course, quiz);
    }

    Dates dates() {
        return new Dates(looked().stream().findFirst().map(Cohort::zone).orElseGet(() -> School.find()
                .orElseThrow()
                .zone()));
    }
}
