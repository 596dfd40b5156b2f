/**
 * Visits, completion, unlocking, standing and certificates. The rules are plain classes that are given the time; {@link
 * org.footing.progress.Readings} is the act that changes anything. Start there.
 */
@NullMarked
package org.footing.progress;

import org.jspecify.annotations.NullMarked;
