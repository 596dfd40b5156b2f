package org.footing.progress;

import java.time.Instant;
import org.footing.cohort.Enrolment;
import org.footing.course.Lesson;

/** A student has done a lesson, for the first time. Told within the transaction in which it happened. */
public record LessonDone(Enrolment enrolment, Lesson lesson, Instant at) {}
