/**
 * Taking a quiz, and what becomes of it: its page, attempts, saves and reviews. How one question is shown stands in {@code
 * org.footing.web.assessment}. Start at {@link org.footing.web.quiz.AttemptPages}.
 */
@NullMarked
package org.footing.web.quiz;

import org.jspecify.annotations.NullMarked;
