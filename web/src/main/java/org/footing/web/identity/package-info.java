/** The door and what people see of themselves. Start at {@link org.footing.web.identity.LoginPages}. */
package org.footing.web.identity;
