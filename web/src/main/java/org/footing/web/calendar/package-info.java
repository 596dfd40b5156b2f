/** What is when: a page by weeks and months, and a private link for calendar programs. Start at {@link org.footing.web.calendar.CalendarPages}. */
@NullMarked
package org.footing.web.calendar;

import org.jspecify.annotations.NullMarked;
