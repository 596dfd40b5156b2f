package org.footing.web.practice;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A table in CSV (RFC 4180). What people typed stays text: in no cell can a formula begin. */
public final class PlainTable {

    /** Spreadsheets begin a formula with one of these. */
    private static final String FORMULA = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.builder().build(text);

    public PlainTable(String... heads) {
        table.writeRecord(heads);
    }

    public void row(String... cells) {
        table.writeRecord(Arrays.stream(cells).map(PlainTable::safe).toList());
    }

    public String text() {
        try {
            table.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
