package org.footing.course;

/** Refuses texts whose shape no author writes and whose reading would take long: endless lines, blocks and tables. */
final class TextShape {

    private final String text;
    private final String path;
    private final int firstLine;
    private final Faults faults;

    /** Where the lines since the last empty one begin, how many they are, and the columns a table of them would have. */
    private int blockStart;

    private int blockLines;
    private int columns;
    private int brackets;
    private long cells;

    TextShape(String text, String path, int firstLine, Faults faults) {
        this.text = text;
        this.path = path;
        this.firstLine = firstLine;
        this.faults = faults;
    }

    boolean isReasonable() {
        int line = firstLine;
        for (int at = 0; at < text.length(); line++) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (!isReasonable(at, end, new Place(path, line, 1))) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private boolean isReasonable(int start, int end, Place place) {
        if (end - start > Limits.LINE_LENGTH) {
            return fault(place, "the line has " + (end - start) + " characters", "break it up");
        }
        if (isBlank(start, end)) {
            blockStart = end;
            blockLines = 0;
            columns = 0;
            brackets = 0;
        } else if (end - blockStart > Limits.BLOCK_LENGTH || ++blockLines > Limits.BLOCK_LINES) {
            return fault(place, "the text runs on for too long", "put an empty line between paragraphs");
        }
        brackets += count('[', start, end);
        if (brackets > Limits.BRACKETS) {
            return fault(place, "the text has too many brackets", "put an empty line between paragraphs");
        }
        columns = Math.max(columns, count('|', start, end));
        cells += columns;
        return cells <= Limits.CELLS || fault(place, "the tables have too many cells", "split the document");
    }

    private boolean fault(Place place, String wrong, String mend) {
        faults.error(place, wrong, mend);
        return false;
    }

    private boolean isBlank(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private int count(char mark, int start, int end) {
        int count = 0;
        for (int at = start; at < end; at++) {
            count += text.charAt(at) == mark ? 1 : 0;
        }
        return count;
    }
}
