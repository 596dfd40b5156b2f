/**
 * What the database promises beyond a commit, and timed work that one node at a time does. Start at {@link
 * org.footing.database.GroupSync}.
 */
@NullMarked
package org.footing.database;

import org.jspecify.annotations.NullMarked;
