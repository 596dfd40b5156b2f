package org.footing.cast;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.footing.cohort.Cohort;

/** Very many students for a measurement. By plain SQL: what matters is what stands there, not how it came. */
@ApplicationScoped
public class Crowd {

    @Inject
    AgroalDataSource database;

    /**
     * Enrols students in these cohorts in turn.
     *
     * @param first id of the first one and of their enrolment; those of the others follow
     */
    public void enrol(List<Cohort> cohorts, long first, int count) throws SQLException {
        try (var connection = database.getConnection();
                var person = connection.prepareStatement(
                        "insert into person (id, username, name, created_at) values (?, ?, ?, current_timestamp)");
                var enrolment = connection.prepareStatement(
                        "insert into enrolment"
                                + " (id, cohort_id, person_id, enrolled_at, has_exceptions) values (?, ?, ?, current_timestamp, false)")) {
            connection.setAutoCommit(false);
            for (var student = 0; student < count; student++) {
                var id = first + student;
                person.setLong(1, id);
                person.setString(2, "figure-" + id);
                person.setString(3, "Figure " + id);
                person.addBatch();
                enrolment.setLong(1, id);
                enrolment.setLong(2, cohorts.get(student % cohorts.size()).id);
                enrolment.setLong(3, id);
                enrolment.addBatch();
            }
            person.executeBatch();
            enrolment.executeBatch();
            connection.commit();
        }
    }
}
