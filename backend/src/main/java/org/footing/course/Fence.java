package org.footing.course;

import org.commonmark.node.CustomBlock;

/** A block between {@code ::: kind {attributes}} and {@code :::}. */
final class Fence extends CustomBlock {

    private final String kind;
    private final Attributes attributes;
    private final boolean legible;
    private boolean closed;
    private boolean holdsOpenFence;

    /** @param legible whether the rest of the opening line was a list of attributes */
    Fence(String kind, Attributes attributes, boolean legible) {
        this.kind = kind;
        this.attributes = attributes;
        this.legible = legible;
    }

    String kind() {
        return kind;
    }

    Attributes attributes() {
        return attributes;
    }

    boolean isLegible() {
        return legible;
    }

    boolean isClosed() {
        return closed;
    }

    boolean holdsOpenFence() {
        return holdsOpenFence;
    }

    void holdsOpenFence(boolean open) {
        holdsOpenFence = open;
    }

    void close() {
        closed = true;
    }
}
