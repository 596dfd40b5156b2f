package org.footing.identity;

/** How far a right reaches: the whole school, one course or one cohort. */
public enum Scope {
    SCHOOL,
    COURSE,
    COHORT
}
