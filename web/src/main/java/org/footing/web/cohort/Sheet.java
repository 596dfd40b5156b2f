package org.footing.web.cohort;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.footing.web.page.PlainCell;

/** A table for a spreadsheet that leaves row by row. A cell is a number or a text; no text begins a formula. */
interface Sheet extends Closeable {

    /** @param cells numbers and texts */
    void row(List<Object> cells) throws IOException;

    /** Begins with the mark by which Excel knows that it is UTF-8. */
    static Sheet csv(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var table = CsvWriter.builder().build(text);
        return new Sheet() {
            @Override
            public void row(List<Object> cells) {
                table.writeRecord(cells.stream()
                        .map(cell -> cell instanceof Number ? cell.toString() : PlainCell.of(cell.toString()))
                        .toList());
            }

            @Override
            public void close() throws IOException {
                table.close();
            }
        };
    }

    /** Texts stand in their cells as texts, so that none can be a formula; rows are written out some at a time. */
    static Sheet xlsx(OutputStream out) {
        var book = new Workbook(out, "Footing", "1.0");
        var table = book.newWorksheet("Standing");
        return new Sheet() {

            private static final int HELD = 100;

            private int row;

            @Override
            public void row(List<Object> cells) throws IOException {
                for (var place = 0; place < cells.size(); place++) {
                    if (cells.get(place) instanceof Number number) {
                        table.value(row, place, number);
                    } else {
                        table.inlineString(row, place, cells.get(place).toString());
                    }
                }
                if (row == 0) {
                    table.range(0, 0, 0, cells.size() - 1).style().bold().set();
                    table.freezePane(1, 1);
                }
                row++;
                if (row % HELD == 0) {
                    table.flush();
                }
            }

            @Override
            public void close() throws IOException {
                book.close();
            }
        };
    }
}
