/**
 * Hands-on work of an enrolment: the hours that students log and others vouch for, the classes they were at, the records of their
 * treatments, and the practicals in which others watch them. Begin at {@link org.footing.practice.Logbook}, or for practicals at {@link
 * org.footing.practice.Practicals}; what hours come to is reckoned in {@link org.footing.practice.PracticeHours}, what marks come to in
 * {@link org.footing.practice.RubricResult}.
 */
@NullMarked
package org.footing.practice;

import org.jspecify.annotations.NullMarked;
