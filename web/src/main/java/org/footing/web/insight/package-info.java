/** What students tell of a course, for who looks after it. Start at {@link org.footing.web.insight.CourseInsightPages}. */
@NullMarked
package org.footing.web.insight;

import org.jspecify.annotations.NullMarked;
