/** The reading room of a course: what is looked up beside its lessons. Start at {@link org.footing.web.readingroom.TechniquePages}. */
@NullMarked
package org.footing.web.readingroom;

import org.jspecify.annotations.NullMarked;
