package org.footing.insight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Cohort;
import org.footing.course.Course;
import org.footing.insight.Matrix.Row;
import org.footing.insight.Matrix.Wish;

/** All students of a cohort whom a wish finds, some at a time, so that no number of them fills the memory. */
@ApplicationScoped
public class WholeMatrix {

    static final int AT_ONCE = 200;

    /** Takes a row to where it goes. */
    public interface Sink {
        void row(Row row) throws IOException;
    }

    /** In their order; each part in a transaction of its own, so who leaves meanwhile may or may not be among them. */
    public void write(Cohort cohort, Course course, Wish wish, Instant now, Sink sink) throws IOException {
        var sought = QuarkusTransaction.requiringNew().call(() -> Sought.of(cohort, course, wish, now));
        var ids = QuarkusTransaction.requiringNew().call(() -> Found.ids(sought));
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            for (var row : QuarkusTransaction.requiringNew().call(() -> rows(sought, some))) {
                sink.row(row);
            }
        }
    }

    private static List<Row> rows(Sought sought, List<Long> ids) {
        var known = Found.these(ids).stream().collect(Collectors.toMap(Found::enrolmentId, Function.identity()));
        var found = ids.stream()
                .filter(known::containsKey)
                .map(id -> Objects.requireNonNull(known.get(id)))
                .toList();
        return Matrix.rows(sought, found);
    }
}
