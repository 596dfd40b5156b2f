package org.footing.course;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/** Numbers that authors put before steps. All alike is a Markdown habit and fine; one of several twice is a slip. */
final class OrderNumbers {

    private OrderNumbers() {}

    static void check(Page page, List<Node> items) {
        List<Optional<Integer>> numbers = items.stream().map(page::number).toList();
        if (numbers.stream().distinct().count() < 2) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            numbers.get(i)
                    .filter(number -> !seen.add(number))
                    .ifPresent(number -> page.error(
                            item, "the order number " + number + " is used twice", "number the steps 1. 2. 3."));
        }
    }
}
