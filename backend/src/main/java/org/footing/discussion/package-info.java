/**
 * What students ask under a lesson and who answers it, within their cohort; what is reported of it and hidden. Begin at
 * {@link org.footing.discussion.Questions}.
 */
@NullMarked
package org.footing.discussion;

import org.jspecify.annotations.NullMarked;
