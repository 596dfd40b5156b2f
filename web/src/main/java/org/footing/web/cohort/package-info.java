/** Cohorts as tutors and leads see them. Start at {@link org.footing.web.cohort.CohortPages}. */
@NullMarked
package org.footing.web.cohort;

import org.jspecify.annotations.NullMarked;
