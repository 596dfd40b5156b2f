/**
 * Asking and marking. A page gets an {@link org.footing.assessment.Asked} question, which has no key; {@link
 * org.footing.assessment.Marking} compares a response with the key, {@link org.footing.assessment.Scoring} adds an attempt up.
 * Start with Marking.
 */
@NullMarked
package org.footing.assessment;

import org.jspecify.annotations.NullMarked;
