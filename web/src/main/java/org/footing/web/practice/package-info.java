/**
 * Hands-on work: what a course asks for and its forms on paper, and the logbook, registers, treatment records, case studies and sign-offs
 * of its students. Start at {@link org.footing.web.practice.PracticeHomePages}.
 */
@NullMarked
package org.footing.web.practice;

import org.jspecify.annotations.NullMarked;
