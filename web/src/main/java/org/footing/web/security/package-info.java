/**
 * What stands before every page: which hosts, which origins, which headers, and who is signed in. Start at {@link
 * org.footing.web.security.Gate}.
 */
@NullMarked
package org.footing.web.security;

import org.jspecify.annotations.NullMarked;
