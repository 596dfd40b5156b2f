package org.footing.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.course.Question;

/** Finds the kind of a question. */
final class Kinds {

    static final List<Kind<?, ?>> ALL = List.of(
            new SingleChoiceKind(),
            new MultipleResponseKind(),
            new OrderingKind(),
            new MatchingKind(),
            new GapsKind(),
            new NumericKind(),
            new HotspotKind(),
            new LabellingKind(),
            new WrittenKind(),
            new UploadKind());

    private static final Map<Class<?>, Kind<?, ?>> BY_QUESTION =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::questions, Function.identity()));

    private Kinds() {}

    /** The map above holds each kind under its own class of questions, so what it is asked about is what it knows. */
    @SuppressWarnings("unchecked")
    static Kind<Question, Response> of(Question question) {
        return (Kind<Question, Response>) Objects.requireNonNull(BY_QUESTION.get(question.getClass()), question::id);
    }
}
