package org.footing.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.cohort.Enrolment;
import org.footing.cohort.ItemException;
import org.footing.library.Library;

/** The summaries of all students: what is in them can be added up again at any time from what they did. */
@ApplicationScoped
public class Standings {

    @Inject
    Library library;

    /** One enrolment after the other, so that nobody waits long who reads or answers meanwhile. Returns how many. */
    public int rebuildAll() {
        var enrolments = QuarkusTransaction.requiringNew().call(Standings::ids);
        enrolments.forEach(id -> QuarkusTransaction.requiringNew().run(() -> rebuild(Enrolment.lock(id))));
        return enrolments.size();
    }

    private static List<Long> ids() {
        return Enrolment.getEntityManager()
                .createQuery("select e.id from Enrolment e order by e.id", Long.class)
                .getResultList();
    }

    /** Within the caller's transaction. */
    void rebuild(Enrolment enrolment) {
        var journey = Journey.of(ItemProgress.of(enrolment), ItemException.of(enrolment));
        Standing.rebuild(enrolment, library.course(enrolment.cohort.edition), journey);
    }
}
