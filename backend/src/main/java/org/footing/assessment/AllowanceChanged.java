package org.footing.assessment;

import org.footing.cohort.Enrolment;

/** One student has more time than before, or less. Their row is taken. */
public record AllowanceChanged(Enrolment enrolment) {}
