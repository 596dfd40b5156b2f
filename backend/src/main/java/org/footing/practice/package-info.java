/**
 * Hands-on work of an enrolment: the hours that students log and others vouch for, the classes they were at, and the records of their
 * treatments. Begin at {@link
 * org.footing.practice.Logbook}; what the hours come to is reckoned in {@link org.footing.practice.PracticeHours}.
 */
@NullMarked
package org.footing.practice;

import org.jspecify.annotations.NullMarked;
