/** Who needs help, for who teaches them and for themselves. Start at {@link org.footing.web.help.AtRiskPages}. */
@NullMarked
package org.footing.web.help;

import org.jspecify.annotations.NullMarked;
