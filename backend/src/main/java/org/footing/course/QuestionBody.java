package org.footing.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** What stands between the fences of a question, sorted: what is asked, lists, hint and explanation. */
final class QuestionBody {

    private final Page page;
    private final Fence fence;
    private final Catalogue course;
    private final List<Node> asked = new ArrayList<>();
    private final List<ListBlock> lists = new ArrayList<>();
    private Optional<CallOut> hint = Optional.empty();
    private Optional<CallOut> explain = Optional.empty();
    private Optional<CallOut> rubric = Optional.empty();

    QuestionBody(Page page, Fence fence, Catalogue course) {
        this.page = page;
        this.fence = fence;
        this.course = course;
        Trees.children(fence).forEach(this::sort);
    }

    Page page() {
        return page;
    }

    Fence fence() {
        return fence;
    }

    Catalogue course() {
        return course;
    }

    Attributes attributes() {
        return fence.attributes();
    }

    /** The blocks of the question that are no list of answers. */
    List<Node> asked() {
        return asked;
    }

    List<ListBlock> lists() {
        return lists;
    }

    Optional<CallOut> hint() {
        return hint;
    }

    Optional<CallOut> explain() {
        return explain;
    }

    Optional<CallOut> rubric() {
        return rubric;
    }

    Optional<String> rubric(Writing writing) {
        return rubric.map(callOut -> writing.blocks(Trees.children(callOut)));
    }

    /** Makes a list the answers: it is no longer part of what is asked. */
    List<Node> take(ListBlock list) {
        asked.remove(list);
        return Trees.children(list);
    }

    Optional<ListBlock> list(Predicate<Node> firstItem) {
        return lists.stream()
                .filter(list -> list.getFirstChild() != null && firstItem.test(list.getFirstChild()))
                .findFirst();
    }

    /** The last list when bullets make it and any of them passes: with steps below it, it is part of what is asked. */
    Optional<ListBlock> bullets(Predicate<Node> anyItem) {
        Optional<ListBlock> last = lists.stream().reduce((earlier, later) -> later);
        return last.filter(BulletList.class::isInstance)
                .filter(list -> Trees.children(list).stream().anyMatch(anyItem));
    }

    /** What is asked ends with this block. */
    Optional<Node> last() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.get(asked.size() - 1));
    }

    void error(String wrong, String mend) {
        page.error(fence, wrong, mend);
    }

    private void sort(Node node) {
        if (node instanceof CallOut callOut && callOut.is("hint")) {
            hint = once(hint, callOut);
        } else if (node instanceof CallOut callOut && callOut.is("explain")) {
            explain = once(explain, callOut);
        } else if (node instanceof CallOut callOut && callOut.is("rubric")) {
            rubric = once(rubric, callOut);
        } else {
            asked.add(node);
            if (node instanceof ListBlock list) {
                lists.add(list);
            }
        }
    }

    private Optional<CallOut> once(Optional<CallOut> earlier, CallOut callOut) {
        if (earlier.isPresent()) {
            page.error(
                    callOut,
                    "a second [!" + callOut.kind().toUpperCase(java.util.Locale.ROOT) + "]",
                    "put both into one");
        }
        return earlier.or(() -> Optional.of(callOut));
    }
}
