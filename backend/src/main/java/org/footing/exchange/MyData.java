package org.footing.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.assessment.Attempt;
import org.footing.assessment.QuizHistory;
import org.footing.cohort.Enrolment;
import org.footing.identity.AuditEntry;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Everything that is kept about a person, for that person: docs/reference/my-data.md says how it looks. */
@ApplicationScoped
public class MyData {

    private final Snapshots snapshots;
    private final Library library;
    private final Clock clock;

    @Inject
    MyData(
            DataSource database,
            Library library,
            Clock clock,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.snapshots = new Snapshots(database, kind);
        this.library = library;
        this.clock = clock;
    }

    /** Writes a zip, as all of it was at one moment. What a quiz does not tell its students yet stays untold. Leaves the stream open. */
    public void write(Viewer viewer, OutputStream out) throws IOException {
        var now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> AuditEntry.write(viewer.person(), "data.exported", viewer.person(), "", now));
        var told = QuarkusTransaction.requiringNew().call(() -> told(viewer));
        snapshots.read(snapshot -> {
            MyDataWriter.write(snapshot, viewer.personId(), library, told, now, out);
            return Optional.empty();
        });
    }

    /** Of each attempt that is over, whether its student may know what each response was worth. */
    private Map<Long, Boolean> told(Viewer viewer) {
        var told = new HashMap<Long, Boolean>();
        for (var enrolment : Enrolment.everOf(viewer)) {
            var quizzes = new HashMap<String, Boolean>();
            for (var attempt : Attempt.of(enrolment)) {
                told.put(
                        attempt.id,
                        !attempt.open() && quizzes.computeIfAbsent(attempt.quizId, id -> verdicts(enrolment, attempt)));
            }
        }
        return told;
    }

    /** A quiz that the course has no more tells nothing more. */
    private boolean verdicts(Enrolment enrolment, Attempt attempt) {
        return library.course(attempt.editionId)
                .quiz(attempt.quizId)
                .map(quiz -> QuizHistory.of(enrolment, quiz)
                        .disclosure(clock.instant())
                        .verdicts())
                .orElse(false);
    }
}
