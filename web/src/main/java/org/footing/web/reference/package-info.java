/** The reading room of a course: what is looked up beside its lessons. Start at {@link org.footing.web.reference.TechniquePages}. */
@NullMarked
package org.footing.web.reference;

import org.jspecify.annotations.NullMarked;
