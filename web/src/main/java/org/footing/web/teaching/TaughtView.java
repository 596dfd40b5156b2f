package org.footing.web.teaching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footing.web.quiz.QuizFacts;

/**
 * What stands above each page about a quiz for those who teach it: which pages there are, and whose attempts they are about.
 *
 * @param cohorts to choose from; none where there is nothing to choose
 * @param chosen the cohort looked at; absent for all
 */
public record TaughtView(QuizFacts quiz, List<Link> pages, List<Link> cohorts, Optional<Long> chosen) {

    /** @param here whether it is the one shown */
    public record Link(String address, String name, boolean here) {}

    /** The pages. */
    enum Page {
        ATTEMPTS("attempts"),
        ANALYSIS("analysis"),
        REGRADES("regrades"),
        DATES("dates");

        final String path;

        Page(String path) {
            this.path = path;
        }

        String title() {
            return switch (this) {
                case ATTEMPTS -> TeachingWords.words().attempts();
                case ANALYSIS -> TeachingWords.words().analysis();
                case REGRADES -> TeachingWords.words().regrades();
                case DATES -> TeachingWords.words().dates();
            };
        }
    }

    static TaughtView of(TaughtQuiz taught, Page shown) {
        return new TaughtView(
                taught.facts(),
                Stream.of(Page.values())
                        .map(page -> new Link(taught.address(page.path), page.title(), page == shown))
                        .toList(),
                taught.cohorts().size() < 2 ? List.of() : cohorts(taught, shown),
                taught.chosen().map(cohort -> cohort.id));
    }

    private static List<Link> cohorts(TaughtQuiz taught, Page shown) {
        var address = taught.facts().address() + "/" + shown.path;
        var all = new Link(
                address, TeachingWords.words().allCohorts(), taught.chosen().isEmpty());
        var each = taught.cohorts().stream()
                .map(cohort -> new Link(
                        address + "?cohort=" + cohort.id,
                        cohort.name,
                        taught.chosen().filter(cohort::equals).isPresent()));
        return Stream.concat(Stream.of(all), each).toList();
    }
}
