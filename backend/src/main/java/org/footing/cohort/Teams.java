package org.footing.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.footing.identity.People;
import org.footing.identity.People.AlreadyGiven;
import org.footing.identity.People.NotKnown;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Term;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;

/** Who teaches, assesses and samples in one cohort. Its lead says so; leads are made by administrators. */
@ApplicationScoped
@Transactional
public class Teams {

    private static final Set<Role> BY_LEADS = Set.of(Role.TUTOR, Role.ASSESSOR, Role.VERIFIER);
    private static final Set<Role> BY_ADMINISTRATORS = Set.of(Role.TUTOR, Role.ASSESSOR, Role.VERIFIER, Role.LEAD);

    @Inject
    People people;

    /** What the viewer can give in a cohort for which they answer. */
    public static Set<Role> givable(Viewer viewer) {
        return viewer.administers() ? BY_ADMINISTRATORS : BY_LEADS;
    }

    /**
     * From now on and without an end.
     *
     * @throws NotKnown if there is no such person, or it is not for the viewer to decide
     * @throws AlreadyGiven if they have it
     * @throws Cohort.IsArchived if nothing in the cohort changes any more
     */
    public void give(Viewer viewer, long cohortId, long personId, Role role, Instant now) {
        var led = Led.open(viewer, cohortId, now);
        require(viewer, role);
        people.give(led.by(), personId, new Grant(role, Scope.COHORT, Long.toString(cohortId)), Term.from(now), now);
    }

    /** @throws NotKnown also if the right is over already, or is no right in this cohort alone */
    public void withdraw(Viewer viewer, long cohortId, long rightId, Instant now) {
        var led = Led.of(viewer, cohortId, now);
        var right = Right.inCohort(cohortId, now).stream()
                .filter(known -> known.id == rightId)
                .findFirst()
                .orElseThrow(NotKnown::new);
        require(viewer, right.role);
        people.end(led.by(), right, now);
    }

    private static void require(Viewer viewer, Role role) {
        if (!givable(viewer).contains(role)) {
            throw new NotKnown();
        }
    }
}
