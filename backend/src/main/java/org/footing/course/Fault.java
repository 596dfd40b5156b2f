package org.footing.course;

/**
 * What is wrong at one place of a course, and how to mend it.
 *
 * @param path the document's path, relative to the course folder
 * @param line from 1; 1 when the fault is of the whole document
 * @param column from 1, in characters
 */
public record Fault(Severity severity, String path, int line, int column, String wrong, String mend) {

    /** An error keeps an edition from being published; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code path:line:column: error: what is wrong; how to mend it}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s; %s"
                .formatted(path, line, column, severity.name().toLowerCase(java.util.Locale.ROOT), wrong, mend);
    }
}
