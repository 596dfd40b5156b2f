package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;

/** {@code [[heel|calcaneus]]} or {@code [[heel|(ankle)|toe]]} anywhere in the text. */
record GapsKind() implements QuestionKind {

    private static final String LINE = "____";

    @Override
    public boolean fits(QuestionBody body) {
        List<Node> asked = body.asked();
        int steps = asked.size() - 1;
        while (steps > 0 && !(asked.get(steps) instanceof OrderedList)) {
            steps--;
        }
        // Brackets above steps are words; in the steps themselves or below they are gaps.
        return !asked.isEmpty()
                && !GapFinder.in(body.page(), asked.subList(steps, asked.size()))
                        .isEmpty();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        GapFinder found = GapFinder.in(body.page(), body.asked());
        for (Text stray : found.strays()) {
            body.page()
                    .error(
                            stray,
                            "a gap is not closed or holds brackets",
                            "write [[heel|calcaneus]], on one line of text; write \\[[ for brackets");
        }
        List<Gaps.Gap> gaps = new ArrayList<>();
        for (Gap gap : found.gaps()) {
            new GapText(body, gap).read().ifPresent(gaps::add);
            makeBlank(gap);
        }
        if (gaps.size() < found.gaps().size() || gaps.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((head, writing) -> gaps(head, gaps, body));
    }

    private static Question gaps(Question.Head head, List<Gaps.Gap> gaps, QuestionBody body) {
        List<String> pieces = Html.aroundBlanks(head.text());
        if (pieces.size() != gaps.size() + 1) {
            body.error("a gap stands where nothing can be filled in", "move it into the running text");
        }
        return new Gaps(head.withText(String.join(LINE, pieces)), pieces, gaps);
    }

    /** Takes the key out of the text, and the outer brackets, which stand in the text around it. */
    private static void makeBlank(Gap gap) {
        if (gap.getPrevious() instanceof Text before) {
            before.setLiteral(
                    before.getLiteral().substring(0, before.getLiteral().length() - 1));
        }
        if (gap.getNext() instanceof Text after) {
            after.setLiteral(after.getLiteral().substring(1));
        }
        Blank blank = new Blank();
        blank.setSourceSpans(gap.getSourceSpans());
        gap.insertAfter(blank);
        gap.unlink();
    }
}
