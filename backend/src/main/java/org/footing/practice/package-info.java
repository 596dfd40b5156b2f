/**
 * Hands-on work of an enrolment: the hours that students log and others vouch for, the classes they were at, the records of their
 * treatments, their case studies, and what they were seen to do. Begin at {@link org.footing.practice.Logbook}; what hours come to is
 * reckoned in {@link org.footing.practice.PracticeHours}, what marks come to in {@link org.footing.practice.RubricResult}.
 */
@NullMarked
package org.footing.practice;

import org.jspecify.annotations.NullMarked;
