package org.footing.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Gaps;
import org.footing.course.Gaps.Gap;
import org.footing.identity.Storable;

/** The share of the gaps that are right. A gap left blank is wrong, but no part of the response. */
record GapsKind() implements Kind<Gaps, Filled> {

    @Override
    public Class<Gaps> questions() {
        return Gaps.class;
    }

    @Override
    public Class<Filled> responses() {
        return Filled.class;
    }

    @Override
    public Asked ask(Gaps question, Shuffle shuffle) {
        return new Asked.Fill(
                Asked.Prompt.of(question),
                question.pieces(),
                question.gaps().stream().map(GapsKind::blank).toList());
    }

    private static Asked.Fill.Blank blank(Gap gap) {
        return new Asked.Fill.Blank(gap instanceof Gap.Inline inline ? inline.options() : List.of());
    }

    @Override
    public boolean fits(Gaps question, Filled response) {
        var gaps = question.gaps();
        var texts = response.texts();
        return texts.size() == gaps.size()
                && IntStream.range(0, gaps.size()).allMatch(place -> fits(gaps.get(place), texts.get(place)));
    }

    private static boolean fits(Gap gap, String text) {
        return text.isEmpty()
                || (gap instanceof Gap.Inline inline
                        ? inline.options().contains(text)
                        : Storable.fits(text, Filled.LONGEST));
    }

    @Override
    public Verdict mark(Gaps question, Filled response) {
        var texts = response.texts();
        var parts = IntStream.range(0, texts.size())
                .filter(place -> !texts.get(place).isBlank())
                .mapToObj(place -> Part.of(place, right(question.gaps().get(place), texts.get(place))))
                .toList();
        return Verdict.of(parts, question.gaps().size(), question.head().explain());
    }

    private static boolean right(Gap gap, String text) {
        if (gap instanceof Gap.Typed typed) {
            var folded = TypedText.folded(text);
            return typed.accepted().stream().anyMatch(form -> new Wildcard(TypedText.folded(form)).matches(folded));
        }
        return text.equals(first(gap));
    }

    @Override
    public List<Said> said(Gaps question, Filled response) {
        return mark(question, response).parts().stream()
                .map(part -> new Said(part.place(), said(question, part.place(), response), part.right()))
                .toList();
    }

    private static String said(Gaps question, int place, Filled response) {
        var text = response.texts().get(place);
        return TypedText.html(question.gaps().get(place) instanceof Gap.Inline ? text : TypedText.folded(text));
    }

    /** HTML of the form to show for each gap. */
    @Override
    public List<String> solution(Gaps question) {
        return question.gaps().stream()
                .map(GapsKind::first)
                .map(TypedText::html)
                .toList();
    }

    private static String first(Gap gap) {
        return gap instanceof Gap.Inline inline
                ? inline.options().get(inline.right())
                : ((Gap.Typed) gap).accepted().get(0);
    }
}
