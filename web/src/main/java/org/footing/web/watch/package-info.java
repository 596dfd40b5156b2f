/**
 * What whoever runs the program watches: a line for each request, ids that tie lines together, figures, and whether the database answers
 * and backups are made. Start at {@link
 * org.footing.web.watch.Requests}.
 */
@NullMarked
package org.footing.web.watch;

import org.jspecify.annotations.NullMarked;
