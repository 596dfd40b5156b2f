package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.insight.Matrix;
import org.footing.insight.Matrix.Column;
import org.footing.insight.Matrix.State;

/** The table of a cohort as a file: a row a student; of each item its state, of a quiz its mark too. */
final class ExportTable {

    private static final CohortMessages WORDS = MessageBundles.get(CohortMessages.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;
    private final List<Column> columns;

    ExportTable(Cohort cohort, Course course) {
        zone = cohort.zone();
        columns = Matrix.columns(course);
    }

    List<Object> heads() {
        var heads = new ArrayList<Object>(List.of(
                WORDS.student(),
                WORDS.username(),
                WORDS.percentDone(),
                WORDS.itemsDone(),
                WORDS.itemsAsked(),
                WORDS.finalMarkPercent(),
                WORDS.lateItems(),
                WORDS.failedItems(),
                WORDS.practiceHours(),
                WORDS.signOffs(),
                WORDS.practicals(),
                WORDS.cases(),
                WORDS.lastVisit()));
        for (var column : columns) {
            heads.add(column.title());
            if (column.quiz().isPresent()) {
                heads.add(WORDS.markOf(column.title()));
            }
        }
        return heads;
    }

    List<Object> cells(Matrix.Row row) {
        var sum = row.sum();
        var standing = row.standing();
        var cells = new ArrayList<Object>(List.of(
                row.name(),
                row.username(),
                sum.percent(),
                sum.doneItems(),
                sum.requiredItems(),
                sum.finalMark().<Object>map(mark -> mark.percent()).orElse(""),
                row.count(State.LATE),
                row.count(State.FAILED),
                Math.round(standing.practiceMinutes / 6.0) / 10.0,
                standing.signedOff,
                standing.practicalsPassed,
                standing.casesPassed,
                Optional.ofNullable(standing.lastVisitAt).map(this::time).orElse("")));
        for (var place = 0; place < columns.size(); place++) {
            cells.add(Cell.word(row.states().get(place)));
            columns.get(place)
                    .quiz()
                    .ifPresent(quiz -> cells.add(row.journey()
                            .with(quiz)
                            .flatMap(progress -> Optional.ofNullable(progress.mark))
                            .<Object>map(mark -> mark.percent())
                            .orElse("")));
        }
        return cells;
    }

    private String time(Instant moment) {
        return TIME.withZone(zone).format(moment);
    }
}
