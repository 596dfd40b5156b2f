/**
 * What is to be sent to other systems after the transaction that decided it: mail, for one. Put in with {@link
 * org.footing.outbox.Outbox}, sent by a {@link org.footing.outbox.Delivery} of its kind, at least once.
 */
@NullMarked
package org.footing.outbox;

import org.jspecify.annotations.NullMarked;
