package org.footing.course;

import java.util.Optional;
import java.util.Set;

/** One kind of question; the style of its body tells it. A new kind is one more file, named in {@link QuestionReader}. */
sealed interface QuestionKind
        permits DerivedOrderingKind,
                GapsKind,
                HotspotKind,
                LabellingKind,
                MatchingKind,
                MultipleResponseKind,
                NumericKind,
                OrderingKind,
                SingleChoiceKind,
                UploadKind,
                WrittenKind {

    boolean fits(QuestionBody body);

    /** Attributes that only this kind has. */
    default Set<String> attributes() {
        return Set.of();
    }

    /** Whether a tutor marks it and may be told what to look for. */
    default boolean hasRubric() {
        return false;
    }

    /** What is asked when the author wrote no words. */
    default String otherwiseAsked(QuestionBody body) {
        return "";
    }

    /** Empty, and faults, when there is no key or no answer. */
    Optional<Answers> read(QuestionBody body);
}
