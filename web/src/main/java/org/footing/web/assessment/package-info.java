/**
 * Questions as fields of a form: how each kind is shown and how what was filled in is read. Start at {@link
 * org.footing.web.assessment.QuestionView} for a page, at {@link org.footing.web.assessment.QuestionForm} for a kind.
 */
@NullMarked
package org.footing.web.assessment;

import org.jspecify.annotations.NullMarked;
