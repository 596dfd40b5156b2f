/** What administrators look after: who may come in, and what was done. Start at {@link org.footing.web.admin.PeoplePages}. */
@NullMarked
package org.footing.web.admin;

import org.jspecify.annotations.NullMarked;
