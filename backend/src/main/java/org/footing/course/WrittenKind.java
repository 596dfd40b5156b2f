package org.footing.course;

import java.util.Optional;
import org.commonmark.node.ThematicBreak;

/** A line {@code ____} below what is asked, for words that a tutor marks with {@code > [!RUBRIC]}. */
record WrittenKind() implements QuestionKind {

    @Override
    public boolean fits(QuestionBody body) {
        return body.last()
                .filter(node -> node instanceof ThematicBreak line
                        && line.getLiteral() != null
                        && line.getLiteral().contains("_"))
                .isPresent();
    }

    @Override
    public boolean hasRubric() {
        return true;
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        body.asked().remove(body.last().orElseThrow());
        return Optional.of((head, writing) -> new Written(head, body.rubric(writing)));
    }
}
