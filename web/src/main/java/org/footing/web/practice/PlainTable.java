package org.footing.web.practice;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.footing.web.page.PlainCell;

/** A table in CSV (RFC 4180). What people typed stays text: in no cell can a formula begin. */
final class PlainTable {

    private final StringWriter text = new StringWriter();
    private final CsvWriter table = CsvWriter.builder().build(text);

    PlainTable(String... heads) {
        table.writeRecord(heads);
    }

    void row(String... cells) {
        table.writeRecord(Arrays.stream(cells).map(PlainCell::of).toList());
    }

    String text() {
        try {
            table.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
