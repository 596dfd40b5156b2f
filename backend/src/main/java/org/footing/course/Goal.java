package org.footing.course;

/**
 * Where a link leads.
 *
 * @param anchor of a heading there; empty for the whole document
 */
record Goal(String path, String anchor) {

    /** How a link in {@code from} names it. */
    String writtenIn(String from) {
        String file = path.equals(from) && !anchor.isEmpty() ? "" : Paths.relative(from, path);
        return file + (anchor.isEmpty() ? "" : "#" + anchor);
    }
}
