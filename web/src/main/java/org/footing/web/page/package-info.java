/** What all pages share: the frame around them, words for amounts, and what is shown when something goes wrong. Start at {@link org.footing.web.page.Page}. */
@NullMarked
package org.footing.web.page;

import org.jspecify.annotations.NullMarked;
