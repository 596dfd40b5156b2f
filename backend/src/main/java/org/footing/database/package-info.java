/**
 * What the database promises beyond a commit, and what is asked of it when two come at once. Start at {@link
 * org.footing.database.Durable}.
 */
@NullMarked
package org.footing.database;

import org.jspecify.annotations.NullMarked;
