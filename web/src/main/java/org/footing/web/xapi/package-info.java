/** What students did, told to the school's record store (xAPI). Start at {@link org.footing.web.xapi.RecordStore}. */
@NullMarked
package org.footing.web.xapi;

import org.jspecify.annotations.NullMarked;
