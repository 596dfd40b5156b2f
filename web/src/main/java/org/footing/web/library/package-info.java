/** Finding one's way in the courses. Start at {@link org.footing.web.library.SearchPages}. */
@NullMarked
package org.footing.web.library;

import org.jspecify.annotations.NullMarked;
