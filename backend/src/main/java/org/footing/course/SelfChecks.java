package org.footing.course;

import java.util.Optional;

/** Questions written outside quizzes, looked at when it is known which of them a quiz asks. */
record SelfChecks(Bank bank, Faults faults) {

    void check() {
        bank.questions().stream().filter(asked -> asked.ownQuiz().isEmpty()).forEach(asked -> {
            Optional<String> quiz = bank.quizAsking(asked.question().id());
            quiz.ifPresentOrElse(id -> warnOfClosed(asked, id), () -> checkUngraded(asked));
        });
    }

    /** It is closed until the quiz is over: its author should know. */
    private void warnOfClosed(Asked asked, String quiz) {
        faults.warning(
                asked.place(),
                "the question is asked in the quiz " + Faults.quoted(quiz) + " and so is closed until that is over",
                "add self-check=true to open it and keep it out of the quiz");
    }

    private void checkUngraded(Asked asked) {
        Question question = asked.question();
        if (question instanceof Upload) {
            faults.error(
                    asked.place(),
                    "a file is asked for outside a quiz, where no tutor marks it",
                    "put the question into a quiz, or refer to it there with @" + question.id());
        }
        if (question instanceof Written && question.head().explain().isEmpty()) {
            faults.error(
                    asked.place(),
                    "a written self-check has nothing to be compared with",
                    "add > [!EXPLAIN] with a good answer, or ask the question in a quiz");
        }
        if (hasCritical(question)) {
            faults.warning(
                    asked.place(),
                    "{critical} means nothing outside a quiz",
                    "remove it, or ask the question in a quiz");
        }
    }

    private static boolean hasCritical(Question question) {
        if (question instanceof SingleChoice choice) {
            return choice.options().stream().anyMatch(Question.Option::critical);
        }
        if (question instanceof MultipleResponse choice) {
            return choice.options().stream().anyMatch(Question.Option::critical);
        }
        return question instanceof Hotspot hotspot && hotspot.spots().stream().anyMatch(Hotspot.Spot::critical);
    }
}
