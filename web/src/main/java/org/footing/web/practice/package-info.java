/** The hands-on side of a course, to be read and printed. Start at {@link org.footing.web.practice.PracticePages}. */
@NullMarked
package org.footing.web.practice;

import org.jspecify.annotations.NullMarked;
