package org.footing.course;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.course.Course.Outcome;

/** Reads {@code outcomes.csv}: id, text, source. */
record Outcomes(Catalogue course) {

    static final String PATH = "outcomes.csv";

    /** Names every outcome that the table does not have. */
    static void check(Catalogue course, List<String> tags, Place place) {
        for (String tag : tags) {
            if (!course.outcomes().containsKey(tag)) {
                String mend = Spelling.nearest(tag, course.outcomes().keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it to " + PATH);
                course.faults().error(place, "there is no outcome " + Faults.quoted(tag), mend);
            }
        }
    }

    List<Outcome> read() {
        Optional<String> text =
                course.layout().find(PATH).flatMap(document -> Manuscript.decode(document, course.faults()));
        List<Outcome> outcomes = new ArrayList<>();
        text.ifPresent(table -> readRows(table, outcomes));
        return outcomes;
    }

    private void readRows(String table, List<Outcome> outcomes) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
            for (CsvRecord row : rows) {
                Place place = new Place(PATH, (int) row.getStartingLineNumber(), 1);
                if (row.getField(0).equals("id")) {
                    continue;
                }
                readRow(row, place).ifPresent(outcomes::add);
            }
        } catch (Exception broken) {
            course.faults()
                    .error(
                            Place.start(PATH),
                            "the table cannot be read: " + broken.getMessage(),
                            "close every quotation mark");
        }
    }

    private Optional<Outcome> readRow(CsvRecord row, Place place) {
        if (row.getFieldCount() < 2 || row.getField(0).isBlank()) {
            course.faults().error(place, "a row has no id and text", "write id,text,source");
            return Optional.empty();
        }
        String source = row.getFieldCount() > 2 ? row.getField(2).strip() : "";
        Outcome outcome = new Outcome(row.getField(0).strip(), row.getField(1).strip(), source);
        if (course.outcomes().containsKey(outcome.id())) {
            course.faults().error(place, "the outcome " + Faults.quoted(outcome.id()) + " is there twice", "keep one");
            return Optional.empty();
        }
        course.add(outcome);
        return Optional.of(outcome);
    }
}
