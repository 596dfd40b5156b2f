/**
 * Practicals and OSCE days: students whom others watch at work and mark by a rubric, and whose result counts once those who mark agree.
 * Begin at {@link org.footing.practical.Practicals}, or for a day of stations at {@link org.footing.practical.OsceDays}; what marks come
 * to is reckoned in {@link org.footing.practice.RubricResult}, a station's pass mark in {@link org.footing.practical.BorderlineRegression}.
 */
@NullMarked
package org.footing.practical;

import org.jspecify.annotations.NullMarked;
