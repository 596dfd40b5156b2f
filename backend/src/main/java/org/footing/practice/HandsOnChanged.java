package org.footing.practice;

import org.footing.cohort.Enrolment;

/** Something counts now of a student's hands-on work that did not, or counts no more: hours, a sign-off, a practical, a case study. */
public record HandsOnChanged(Enrolment enrolment) {}
