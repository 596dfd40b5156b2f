/** The door and what people see of themselves. Start at {@link org.footing.web.identity.LoginPages}. */
@NullMarked
package org.footing.web.identity;

import org.jspecify.annotations.NullMarked;
