/** Writing courses: the list of them, their lessons, the editor, and publishing. Start at {@link org.footing.web.studio.StudioPages}. */
@NullMarked
package org.footing.web.studio;

import org.jspecify.annotations.NullMarked;
