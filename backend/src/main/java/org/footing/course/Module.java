package org.footing.course;

import java.util.List;

/** A part of a course that groups lessons in the order of study. */
public record Module(String id, String title, List<Lesson> lessons) {}
