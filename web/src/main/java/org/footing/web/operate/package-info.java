/**
 * What whoever runs the machine does from its command line: back up, restore, make sums anew. Start at {@link
 * org.footing.web.operate.Command}.
 */
@NullMarked
package org.footing.web.operate;

import org.jspecify.annotations.NullMarked;
