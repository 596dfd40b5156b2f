/** Pages of what students ask under a lesson, its answers, and what is reported of them. Start at {@link org.footing.web.discussion.QuestionPages}. */
@NullMarked
package org.footing.web.discussion;

import org.jspecify.annotations.NullMarked;
