package org.footing.course;

import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes tables in a region that scrolls by itself, so that a wide one never widens the page. */
record Tables(Prose prose) {

    private static final Map<TableCell.Alignment, String> CLASSES = Map.of(
            TableCell.Alignment.LEFT, "left",
            TableCell.Alignment.CENTER, "centre",
            TableCell.Alignment.RIGHT, "right");

    void write(TableBlock table) {
        html().line()
                .open(
                        "div",
                        "class",
                        "wide",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-label",
                        "Table " + prose.scope().nextTable());
        html().open("table").line();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            part(part);
        }
        html().close("table").close("div").line();
    }

    private void part(Node part) {
        if (part instanceof TableHead) {
            rows("thead", part);
        } else if (part instanceof TableBody) {
            rows("tbody", part);
        }
    }

    private void rows(String tag, Node part) {
        html().open(tag).line();
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            html().open("tr");
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cell((TableCell) cell);
            }
            html().close("tr").line();
        }
        html().close(tag).line();
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        html().open(tag);
        if (cell.isHeader()) {
            html().with("scope", "col");
        }
        Optional.ofNullable(cell.getAlignment()).map(CLASSES::get).ifPresent(name -> html().with("class", name));
        prose.visitChildren(cell);
        html().close(tag);
    }

    private Html html() {
        return prose.html();
    }
}
