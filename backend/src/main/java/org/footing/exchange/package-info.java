/**
 * The whole of a school as one file: for backup, restore, and the way from H2 to PostgreSQL; start at {@link
 * org.footing.exchange.Archives}. And what is kept of one person: taken along ({@link org.footing.exchange.MyData}), erased ({@link
 * org.footing.exchange.Erasures}), kept for so long ({@link org.footing.exchange.Retention}).
 */
@NullMarked
package org.footing.exchange;

import org.jspecify.annotations.NullMarked;
