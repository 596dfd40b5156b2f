/** Cohorts as tutors and leads see them. Start at {@link org.footing.web.cohort.CohortPages}. */
package org.footing.web.cohort;
