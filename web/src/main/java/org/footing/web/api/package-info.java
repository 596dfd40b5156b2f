/** What programs may read and do, as JSON: the same verbs and the same viewer as the pages. Start at {@link org.footing.web.api.CoursesResource}. */
@NullMarked
package org.footing.web.api;

import org.jspecify.annotations.NullMarked;
