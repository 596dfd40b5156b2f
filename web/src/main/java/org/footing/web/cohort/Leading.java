package org.footing.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import org.footing.cohort.Cohort;
import org.footing.web.security.CurrentViewer;

/** Lets through who answers for the cohort; for everybody else these pages are not there. Within a transaction. */
@RequestScoped
class Leading {

    @Inject
    CurrentViewer viewer;

    Cohort cohort(long id) {
        return Cohort.lookedAfterBy(viewer.get(), id).filter(this::leads).orElseThrow(NotFoundException::new);
    }

    boolean leads(Cohort cohort) {
        return viewer.get().leads(cohort.courseId, cohort.id);
    }
}
