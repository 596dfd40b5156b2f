/** Pages as they go on paper. Start at {@link org.footing.web.pdf.Pdf}. */
@NullMarked
package org.footing.web.pdf;

import org.jspecify.annotations.NullMarked;
