/** Courses as students meet them. Start at {@link org.footing.web.course.LessonPages}. */
package org.footing.web.course;
