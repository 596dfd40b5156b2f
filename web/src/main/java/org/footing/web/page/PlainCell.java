package org.footing.web.page;

/** A cell of a table for spreadsheets. What people typed stays text: in no cell can a formula begin. */
public final class PlainCell {

    /** Spreadsheets begin a formula with one of these. */
    private static final String FORMULA = "=+-@\t\r";

    private PlainCell() {}

    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
