/**
 * The course compiler: a folder of Markdown in, records out, every fault named with its place. Start at {@link
 * org.footing.course.CourseCompiler}; nothing here knows a database or a web page.
 */
package org.footing.course;
