/**
 * What students handed in and somebody is to mark: what waits, who is at it, what is written about it, and what is given back. Whose
 * work it is and what it is worth is known by the subjects that have it. Begin at {@link org.footing.marking.Waiting}.
 */
@NullMarked
package org.footing.marking;

import org.jspecify.annotations.NullMarked;
