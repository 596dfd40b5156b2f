/** Many students at one quiz, against a running program. Start at {@link org.footing.load.QuizLoad}. */
package org.footing.load;
