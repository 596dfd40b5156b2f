/** What all pages share: the frame around them, words for amounts, and what is shown when something goes wrong. Start at {@link org.footing.web.page.Page}. */
package org.footing.web.page;
