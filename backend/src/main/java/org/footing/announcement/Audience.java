package org.footing.announcement;

/** Whom something is announced to, as somebody chooses it who teaches a cohort. */
public sealed interface Audience {

    /** The students of that cohort. */
    record OneCohort() implements Audience {}

    /** Those of all cohorts of its course. */
    record AllCohorts() implements Audience {}

    /** One of its students, and nobody else. */
    record OneStudent(long enrolmentId) implements Audience {}
}
