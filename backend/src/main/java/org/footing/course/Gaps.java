package org.footing.course;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with gaps in it, written into or chosen for.
 *
 * @param pieces HTML around the gaps, one more than there are gaps; together with something in each gap it is sound HTML.
 *     The head's text is the same with a line in place of each gap
 */
public record Gaps(Head head, List<String> pieces, List<Gap> gaps) implements Question {

    /** One gap. */
    public sealed interface Gap {

        /** To be written: any of these forms is right, {@code *} stands for any characters; the first is the one to show. */
        record Typed(List<String> accepted) implements Gap {}

        /** To be chosen. @param options plain text, @param right the place of the right one, from 0 */
        record Inline(List<String> options, int right) implements Gap {}
    }

    @Override
    public Gaps with(Head other) {
        return new Gaps(other, pieces, gaps);
    }

    @Override
    public List<String> substance() {
        var parts = new ArrayList<>(List.of("gap", String.valueOf(gaps.size())));
        for (var gap : gaps) {
            if (gap instanceof Gap.Typed typed) {
                parts.add("typed " + typed.accepted().size());
                parts.addAll(typed.accepted());
            } else if (gap instanceof Gap.Inline inline) {
                parts.add("inline " + inline.options().size() + " " + inline.right());
                parts.addAll(inline.options());
            }
        }
        return parts;
    }

    @Override
    public List<String> choices() {
        return gaps.stream()
                .flatMap(gap -> gap instanceof Gap.Typed typed
                        ? typed.accepted().stream()
                        : ((Gap.Inline) gap).options().stream())
                .toList();
    }
}
