/**
 * What whoever runs the program watches: a line for each request, ids that tie lines together, figures. Start at {@link
 * org.footing.web.watch.Requests}.
 */
@NullMarked
package org.footing.web.watch;

import org.jspecify.annotations.NullMarked;
