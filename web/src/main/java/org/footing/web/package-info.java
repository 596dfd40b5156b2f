/**
 * The application: every page and endpoint. A page class fetches, calls one verb, answers; start at {@link
 * org.footing.web.course.LessonPages}.
 */
@NullMarked
package org.footing.web;

import org.jspecify.annotations.NullMarked;
