package org.footing.course;

import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** Says where a document is nested so deeply that the parser gave up on its structure. Walks without recursion. */
final class Nesting {

    private Nesting() {}

    static void check(Node root, String path, int firstLine, Faults faults) {
        int depth = 0;
        Node node = root;
        while (node != null) {
            if (depth >= Limits.NESTING) {
                faults.error(
                        Markdown.place(node, path, firstLine),
                        "blocks are nested more than " + (Limits.NESTING - 1) + " deep",
                        "write lists, quotes and fences side by side");
                return;
            }
            if (node.getFirstChild() instanceof Block) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
    }
}
