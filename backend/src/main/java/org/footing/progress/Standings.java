package org.footing.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** The summaries of all students: what is in them can be added up again at any time from what they did. */
@ApplicationScoped
public class Standings {

    @Inject
    Library library;

    /**
     * The viewer's, by their enrolments, over the editions that their cohorts follow: where a move is not done, the sum is made here and
     * not kept.
     */
    public Map<Long, Standing> of(Viewer viewer, Collection<Enrolment> enrolments) {
        var kept = Standing.of(viewer).stream()
                .collect(Collectors.toMap(standing -> standing.enrolmentId, Function.identity()));
        return enrolments.stream()
                .collect(Collectors.toMap(
                        enrolment -> enrolment.id,
                        enrolment -> current(enrolment, Objects.requireNonNull(kept.get(enrolment.id)))));
    }

    private Standing current(Enrolment enrolment, Standing kept) {
        return kept.editionId == enrolment.cohort.edition.id
                ? kept
                : Standing.summed(enrolment, course(enrolment), Journey.of(enrolment));
    }

    /** Returns how many. */
    public int rebuildAll() {
        return rebuild(QuarkusTransaction.requiringNew().call(Standings::ids));
    }

    /** Of students whose cohort has moved, or for whom something else changed with very many others. Returns how many. */
    public int rebuildMoved() {
        return rebuild(QuarkusTransaction.requiringNew().call(Standing::moved));
    }

    /** One enrolment after the other, so that nobody waits long who reads or answers meanwhile. */
    private int rebuild(List<Long> enrolments) {
        enrolments.forEach(id -> QuarkusTransaction.requiringNew().run(() -> rebuild(Enrolment.hold(id))));
        return enrolments.size();
    }

    private static List<Long> ids() {
        return Enrolment.getEntityManager()
                .createQuery("select e.id from Enrolment e order by e.id", Long.class)
                .getResultList();
    }

    /** Within the caller's transaction. */
    void rebuild(Enrolment enrolment) {
        var course = course(enrolment);
        Standing.rebuild(enrolment, course, Journey.of(enrolment), HandsOn.kept(enrolment, course));
    }

    private Course course(Enrolment enrolment) {
        return library.course(enrolment.cohort.edition);
    }
}
