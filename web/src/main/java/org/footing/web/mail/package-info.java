/** What people are written by mail. Start at {@link org.footing.web.mail.Letters}. */
@NullMarked
package org.footing.web.mail;

import org.jspecify.annotations.NullMarked;
