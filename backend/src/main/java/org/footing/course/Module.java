package org.footing.course;

import java.util.List;

/**
 * A part of a course that groups lessons in the order of study.
 *
 * @param about the body of its {@code module.md} as HTML
 */
public record Module(String id, String title, String about, List<Lesson> lessons) {}
