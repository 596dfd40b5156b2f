/**
 * What is when for somebody: what opens and is due, classes, OSCE days; and the private link by which other programs read it. Start at
 * {@link org.footing.calendar.Occasions}.
 */
@NullMarked
package org.footing.calendar;

import org.jspecify.annotations.NullMarked;
