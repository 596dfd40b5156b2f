/**
 * What the school can read out of all that is kept, and what an act would change before it is done. Changes nothing. Start at
 * {@link org.footing.insight.Consequences}.
 */
@NullMarked
package org.footing.insight;

import org.jspecify.annotations.NullMarked;
