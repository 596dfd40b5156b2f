/**
 * Practicals and OSCE days: begun, marked on a tablet as somebody works, reconciled, and read. Start at {@link
 * org.footing.web.practical.PracticalPages}; days are planned in {@link org.footing.web.practical.OscePlanPages}.
 */
@NullMarked
package org.footing.web.practical;

import org.jspecify.annotations.NullMarked;
