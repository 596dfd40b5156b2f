package org.footing.assessment.analysis;

import java.util.ArrayList;
import java.util.List;
import org.footing.assessment.analysis.MarkSheet.Column;
import org.footing.assessment.analysis.MarkSheet.Entry;

/** Sheets of marks as one writes them on paper. */
final class Sheets {

    /** Where an attempt did not draw a question. */
    static final double NOT_DRAWN = Double.NaN;

    private Sheets() {}

    /** @param points of each question, @param lines of marks in points, one for each attempt */
    static MarkSheet sheet(double[] points, double[]... lines) {
        var columns = new ArrayList<Column>();
        for (var place = 0; place < points.length; place++) {
            columns.add(new Column("q" + (place + 1), points[place]));
        }
        var entries = new ArrayList<Entry>();
        for (var line = 0; line < lines.length; line++) {
            for (var place = 0; place < points.length; place++) {
                if (!Double.isNaN(lines[line][place])) {
                    entries.add(new Entry(100L + line, "q" + (place + 1), lines[line][place] / points[place]));
                }
            }
        }
        return MarkSheet.of(List.copyOf(columns), entries);
    }

    static double[] marks(double... marks) {
        return marks;
    }
}
