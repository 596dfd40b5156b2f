package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** A picture, {@code - (x) @ #region} and {@code - ( ) @ #region}; one of a drawing's regions alone means: none of the others. */
record HotspotKind() implements QuestionKind {

    private static final int MARK = 3;

    /** One item: the region it points to, and what is to be said to who chose it. */
    private record Spot(Target target, boolean right, boolean critical, Optional<BlockQuote> feedback) {

        Hotspot.Spot write(Writing writing) {
            return new Hotspot.Spot(right, critical, feedback.map(quote -> writing.phrase(Trees.children(quote))));
        }
    }

    @Override
    public boolean fits(QuestionBody body) {
        return items(body).isPresent();
    }

    @Override
    public Optional<Answers> read(QuestionBody body) {
        List<Node> items = body.take(items(body).orElseThrow());
        Optional<ScenePicture> picture = ScenePicture.take(body);
        return picture.filter(found -> Targets.areFew(body, items.size())).map(found -> read(body, items, found));
    }

    private static Answers read(QuestionBody body, List<Node> items, ScenePicture picture) {
        Targets targets = new Targets(body, picture);
        List<Spot> spots = new ArrayList<>();
        for (Node item : items) {
            spot(body, item, targets).ifPresent(spots::add);
        }
        boolean alone = items.size() == 1 && spots.size() == 1;
        List<Spot> all = alone ? amongAll(targets, spots.get(0), items.get(0)) : spots;
        checkKey(body, all);
        List<Target> regions = all.stream().map(Spot::target).toList();
        return (head, writing) -> new Hotspot(
                head,
                picture.scene(regions, writing.scope()),
                all.stream().map(spot -> spot.write(writing)).toList());
    }

    private static List<Spot> amongAll(Targets targets, Spot only, Node item) {
        if (only.target().id().isEmpty()) {
            return List.of(only);
        }
        return targets.all(only.target(), item).stream()
                .map(target -> target == only.target() ? only : new Spot(target, false, false, Optional.empty()))
                .toList();
    }

    private static Optional<Spot> spot(QuestionBody body, Node item, Targets targets) {
        if (!OptionText.isMarked(item, '(', ')')) {
            body.page()
                    .error(
                            item,
                            "a region is not marked ( ) or (x)",
                            "one region is right: mark it with (x), the others with ( )");
            return Optional.empty();
        }
        boolean right = isRight(item);
        Attributes attributes = Trees.takeAttributes(item);
        attributes.warnUnlessKnown(
                Set.of("critical"),
                "a region",
                body.page().place(item),
                body.page().faults());
        Trees.cut(item, MARK);
        Optional<Split> split = Split.cut(item, Pointer.MARK);
        if (split.isEmpty() || split.get().before().getFirstChild() != null) {
            body.page()
                    .error(
                            item,
                            "an option is no region alone",
                            "write - (x) @ #region, and what to say about it in a quote below");
            return Optional.empty();
        }
        Optional<BlockQuote> feedback = feedback(body, item, split.get());
        return targets.find(PlainText.of(split.get().after()), "", item)
                .map(target -> new Spot(target, right, attributes.flag("critical"), feedback));
    }

    private static Optional<BlockQuote> feedback(QuestionBody body, Node item, Split split) {
        Node below = split.after().getNext();
        Optional<BlockQuote> quote = below instanceof BlockQuote found ? Optional.of(found) : Optional.empty();
        if (below != null && (quote.isEmpty() || below.getNext() != null)) {
            body.page()
                    .error(item, "a region has more than a quote below it", "put what to say about it into one quote");
        }
        return quote;
    }

    private static void checkKey(QuestionBody body, List<Spot> spots) {
        long keys = spots.stream().filter(Spot::right).count();
        if (keys == 0) {
            body.error("the question has no key", "mark the right region with (x)");
        } else if (keys > 1) {
            body.error("the question has " + keys + " keys", "mark one region with (x)");
        }
        if (spots.size() < 2) {
            body.error("there is nothing to choose", "list two regions, or point to a drawing that has more");
        }
    }

    private static Optional<ListBlock> items(QuestionBody body) {
        return body.bullets(item -> isMarked(item) && Split.canCut(item, Pointer.MARK));
    }

    private static boolean isMarked(Node item) {
        return OptionText.isMarked(item, '(', ')') || OptionText.isMarked(item, '[', ']');
    }

    private static boolean isRight(Node item) {
        return Trees.firstText(item)
                .orElseThrow()
                .getLiteral()
                .toLowerCase(Locale.ROOT)
                .startsWith("(x)");
    }
}
