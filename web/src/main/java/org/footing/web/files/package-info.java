/**
 * Files that people hand in, piece by piece, and those that were handed in, for those who may see them. Start at {@link
 * org.footing.web.files.UploadPages} and {@link org.footing.web.files.FilePages}.
 */
@NullMarked
package org.footing.web.files;

import org.jspecify.annotations.NullMarked;
