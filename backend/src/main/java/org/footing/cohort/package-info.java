/** Who learns together, by which edition and by which dates. Start at {@link org.footing.cohort.Enrolment}. */
@NullMarked
package org.footing.cohort;

import org.jspecify.annotations.NullMarked;
