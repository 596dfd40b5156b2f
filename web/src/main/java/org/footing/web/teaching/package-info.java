/**
 * A quiz for those who teach it: who took it, what its marks tell, marking by hand, regrades, dates and allowances. Start at
 * {@link org.footing.web.teaching.TaughtQuiz}.
 */
@NullMarked
package org.footing.web.teaching;

import org.jspecify.annotations.NullMarked;
