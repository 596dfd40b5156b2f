/** When what opens and is due: a cohort's schedule as one table, and what one student has apart. Start at {@link org.footing.web.schedule.SchedulePages}. */
@NullMarked
package org.footing.web.schedule;

import org.jspecify.annotations.NullMarked;
