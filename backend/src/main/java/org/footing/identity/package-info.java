/**
 * People, what they may do, and how the program knows them: rights, sessions, passwords, the audit trail. Start at {@link
 * org.footing.identity.Viewer}, which every page asks first.
 */
@NullMarked
package org.footing.identity;

import org.jspecify.annotations.NullMarked;
