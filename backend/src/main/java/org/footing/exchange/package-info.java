/**
 * The whole of a school as one file: for backup, restore, and the way from H2 to PostgreSQL. Start at {@link
 * org.footing.exchange.Archives}.
 */
@NullMarked
package org.footing.exchange;

import org.jspecify.annotations.NullMarked;
