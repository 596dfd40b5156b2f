package org.footing.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A table in CSV (RFC 4180). What people typed stays text: in no cell can a formula begin. */
public final class PlainTable {

    public static final String TYPE = "text/csv;charset=UTF-8";

    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.builder().build(text);

    public PlainTable(String... heads) {
        table.writeRecord(heads);
    }

    public void row(String... cells) {
        table.writeRecord(Arrays.stream(cells).map(PlainCell::of).toList());
    }

    public String text() {
        try {
            table.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
