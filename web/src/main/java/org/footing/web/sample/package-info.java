/** The made-up school that shows the program, and the start of a real one. Start at {@link org.footing.web.sample.FirstStart}. */
@NullMarked
package org.footing.web.sample;

import org.jspecify.annotations.NullMarked;
