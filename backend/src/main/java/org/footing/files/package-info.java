/**
 * Bytes kept in the database under their own SHA-256, so that any node can serve them, and files that people hand in, whole or piece
 * by piece. Start at {@link org.footing.files.StoredFile}, and for the latter at {@link org.footing.files.Uploads}.
 */
@NullMarked
package org.footing.files;

import org.jspecify.annotations.NullMarked;
