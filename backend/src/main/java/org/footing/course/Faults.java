package org.footing.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.footing.course.Fault.Severity;

/**
 * Gathers what is wrong, each thing once, in the order in which an author reads the folder. Safe to share between threads: a picture is
 * read by whoever shows it first.
 */
final class Faults {

    /** A broken export can hold a fault in every line; beyond this nobody reads on. */
    private static final int MOST_OF_ONE_KIND_IN_A_DOCUMENT = 200;

    private static final Comparator<Fault> READING_ORDER = Comparator.comparing(Fault::path)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::severity)
            .thenComparing(Fault::wrong)
            .thenComparing(Fault::mend);

    private final TreeSet<Fault> found = new TreeSet<>(READING_ORDER);
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean anyError;

    void error(Place at, String wrong, String mend) {
        add(Severity.ERROR, at, wrong, mend);
    }

    void warning(Place at, String wrong, String mend) {
        add(Severity.WARNING, at, wrong, mend);
    }

    synchronized void addAll(List<Fault> faults) {
        for (Fault fault : faults) {
            anyError |= fault.isError();
            found.add(fault);
        }
    }

    synchronized boolean anyError() {
        return anyError;
    }

    synchronized List<Fault> inReadingOrder() {
        return List.copyOf(found);
    }

    /** An author's words inside a message: short, on one line, without control characters. */
    static String quoted(String words) {
        String line = words.strip();
        return "\"" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "\"";
    }

    private synchronized void add(Severity severity, Place at, String wrong, String mend) {
        anyError |= severity == Severity.ERROR;
        int count = counts.merge(severity + at.path(), 1, Integer::sum);
        if (count > MOST_OF_ONE_KIND_IN_A_DOCUMENT) {
            wrong = "more than " + MOST_OF_ONE_KIND_IN_A_DOCUMENT + " faults of this weight";
            mend = "mend the first ones and check again";
            at = Place.start(at.path());
        }
        found.add(new Fault(severity, oneLine(at.path()), at.line(), at.column(), oneLine(wrong), oneLine(mend)));
    }

    /** Faults are printed to terminals and logs: no line breaks or escape sequences of an author's making. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> isPrintable(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }
}
