package org.footing.marking;

import java.time.Instant;
import org.footing.cohort.Enrolment;

/** Something was given back to a student. Told within the transaction that gave it. */
public record FeedbackGiven(Enrolment enrolment, Instant at) {}
