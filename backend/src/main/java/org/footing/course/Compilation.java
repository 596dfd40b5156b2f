package org.footing.course;

import java.util.List;
import java.util.Optional;

/** What the compiler made of a folder: every fault, and the course when no fault is an error. */
public record Compilation(Optional<Course> course, List<Fault> faults) {}
