package org.footing.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns the documents of a course into records, naming all faults at once. Never throws on bad input. */
public final class CourseCompiler {

    private CourseCompiler() {}

    public static Compilation compile(Collection<Document> documents, Addresses addresses) {
        return new Compilation(Optional.empty(), List.of());
    }
}
