package org.footing.library;

/** Where a course is written. */
public enum Origin {
    /** Comes with the program. */
    BUNDLED,
    /** A folder named by {@code footing.courses.dir}. */
    FOLDER,
    /** Edited in the browser. */
    STUDIO
}
