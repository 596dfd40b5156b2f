package org.footing.discussion;

import java.time.Instant;

/** Somebody answered a question. Told within the transaction that kept it. */
public record AnswerGiven(LessonAnswer answer, Instant at) {}
