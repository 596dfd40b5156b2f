/** Courses as students meet them. Start at {@link org.footing.web.course.LessonPages}. */
@NullMarked
package org.footing.web.course;

import org.jspecify.annotations.NullMarked;
