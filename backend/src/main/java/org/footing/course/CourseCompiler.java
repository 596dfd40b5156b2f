package org.footing.course;

import java.util.Collection;

/** Turns the documents of a course into records, naming all faults at once. Never throws on bad input. */
public final class CourseCompiler {

    private CourseCompiler() {}

    public static Compilation compile(Collection<Document> documents, Addresses addresses) {
        return new Compiling(documents, addresses).compile();
    }
}
