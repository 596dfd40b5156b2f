package org.footing.web.practical;

import static org.footing.web.practical.OsceWords.WORDS;

import org.footing.course.Course;
import org.footing.practical.OsceResults;
import org.footing.practical.OsceResults.Score;
import org.footing.practical.OsceResults.StationResult;
import org.footing.web.page.PlainTable;

/** What an OSCE day came to as a table: one row for each student at each station that is marked. */
final class OsceTable {

    private OsceTable() {}

    static String of(OsceResults results, Course course) {
        var table = new PlainTable(
                WORDS.csvStudent(),
                WORDS.csvStation(),
                WORDS.csvRubric(),
                WORDS.csvTechnique(),
                WORDS.csvPoints(),
                WORDS.csvMost(),
                WORDS.csvPassMark(),
                WORDS.csvBasis(),
                WORDS.csvPassed());
        for (var row : results.rows()) {
            for (int n = 0; n < results.stations().size(); n++) {
                var station = results.stations().get(n);
                row.scores()
                        .get(n)
                        .ifPresent(score ->
                                table.row(cells(row.candidate().enrolment.person.name, station, course, score)));
            }
        }
        return table.text();
    }

    private static String[] cells(String student, StationResult station, Course course, Score score) {
        return new String[] {
            student,
            Integer.toString(station.station().place),
            station.rubric().title(),
            OsceWords.technique(station.station(), course),
            Integer.toString(score.points()),
            Integer.toString(station.rubric().most()),
            OsceWords.number(station.passMark().value()),
            OsceWords.basis(station.passMark()),
            score.passed() ? WORDS.yes() : WORDS.no()
        };
    }
}
