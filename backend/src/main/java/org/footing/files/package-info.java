/** Bytes kept in the database under their own SHA-256, so that any node can serve them. Start at {@link org.footing.files.StoredFile}. */
@NullMarked
package org.footing.files;

import org.jspecify.annotations.NullMarked;
