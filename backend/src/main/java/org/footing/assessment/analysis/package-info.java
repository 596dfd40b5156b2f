/**
 * What the marks of many attempts say of a quiz and its questions. Start with {@link
 * org.footing.assessment.analysis.QuizStatistics}, which is made from a {@link org.footing.assessment.analysis.MarkSheet}.
 */
@NullMarked
package org.footing.assessment.analysis;

import org.jspecify.annotations.NullMarked;
