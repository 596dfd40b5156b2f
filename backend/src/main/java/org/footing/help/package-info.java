/** What staff do about signals: put them aside for a while, and note that they spoke to somebody. Start at {@link org.footing.help.Helping}. */
@NullMarked
package org.footing.help;

import org.jspecify.annotations.NullMarked;
