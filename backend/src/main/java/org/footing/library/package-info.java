/**
 * Published courses: editions that never change, where they came from, and their compiled form. Start at {@link
 * org.footing.library.Library}.
 */
@NullMarked
package org.footing.library;

import org.jspecify.annotations.NullMarked;
