/**
 * What the school can read out of all that is kept, and what an act would change before it is done. Changes nothing but its own notes of past
 * weeks. Start at {@link org.footing.insight.Matrix}.
 */
@NullMarked
package org.footing.insight;

import org.jspecify.annotations.NullMarked;
