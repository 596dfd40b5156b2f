package org.footing.assessment;

import org.footing.cohort.Cohort;

/** When quizzes of a cohort are due is another moment now, for all of its students. Their rows are taken. */
public record DatesChanged(Cohort cohort) {}
