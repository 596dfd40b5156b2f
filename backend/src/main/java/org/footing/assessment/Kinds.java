package org.footing.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.course.Question;

/** Finds the kind of a question. */
final class Kinds {

    private static final Map<Class<?>, Kind<?, ?>> ALL =
            List.<Kind<?, ?>>of(new SingleChoiceKind(), new MultipleResponseKind(), new OrderingKind()).stream()
                    .collect(Collectors.toUnmodifiableMap(Kind::questions, Function.identity()));

    private Kinds() {}

    /** The list above holds each kind under its own class of questions, so what it is asked about is what it knows. */
    @SuppressWarnings("unchecked")
    static Kind<Question, Response> of(Question question) {
        return (Kind<Question, Response>) Objects.requireNonNull(ALL.get(question.getClass()), question::id);
    }
}
