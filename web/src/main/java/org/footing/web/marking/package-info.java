/**
 * Marking: what waits, one piece of work after the other, and what is given back to the student. Start at {@link
 * org.footing.web.marking.QueuePages}.
 */
@NullMarked
package org.footing.web.marking;

import org.jspecify.annotations.NullMarked;
