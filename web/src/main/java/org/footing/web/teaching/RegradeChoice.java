package org.footing.web.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.assessment.Regrade.Policy;
import org.footing.assessment.Regrades.Plan;
import org.footing.cohort.Cohort;
import org.footing.web.teaching.RegradeView.Field;

/** What was chosen on the page of regrades, as far as it could be read. */
record RegradeChoice(Set<String> questions, Optional<Policy> policy, boolean again, boolean takeBack) {

    static RegradeChoice of(List<String> questions, Optional<String> policy, boolean again, boolean takeBack) {
        return new RegradeChoice(
                Set.copyOf(questions),
                policy.flatMap(name -> Stream.of(Policy.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst()),
                again,
                takeBack);
    }

    /** Whether enough was chosen to show what it would do. */
    boolean complete() {
        return policy.isPresent() && !questions.isEmpty();
    }

    Plan plan(TaughtQuiz taught) {
        return new Plan(
                taught.course().id(),
                taught.quiz().id(),
                Cohort.ids(taught.looked()),
                questions,
                policy.orElseThrow(),
                again,
                takeBack);
    }

    List<Field> fields(String fingerprint) {
        var fields = new ArrayList<Field>();
        questions.stream().sorted().forEach(id -> fields.add(new Field("question", id)));
        policy.ifPresent(known -> fields.add(new Field("policy", known.name())));
        if (again) {
            fields.add(new Field("again", "true"));
        }
        if (takeBack) {
            fields.add(new Field("takeBack", "true"));
        }
        fields.add(new Field("fingerprint", fingerprint));
        return fields;
    }
}
