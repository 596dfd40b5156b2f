package org.footing.discussion;

import java.time.Instant;

/** A student asked something. Told within the transaction that kept it. */
public record QuestionAsked(LessonQuestion question, Instant at) {}
