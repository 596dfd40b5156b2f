package org.footing.course;

import java.util.ArrayList;
import java.util.List;

/** Takes the documents of a course from outside, as many and as large as a course may have. */
final class Intake {

    private final List<Document> documents = new ArrayList<>();
    private final Faults faults = new Faults();
    private long bytes;
    private boolean full;

    /** Whether nothing more is taken. */
    boolean isFull() {
        return full;
    }

    /** Whether there is room for a document of this size; a fault when there is none. */
    boolean hasRoom(String path, long size) {
        if (size > Limits.bytes(path)) {
            fault(path, "the file has " + size + " bytes", "at most " + Limits.bytes(path) + " are read");
            return false;
        }
        bytes += size;
        if (!Limits.hold(documents.size() + 1, bytes)) {
            full = true;
            fault(
                    path,
                    "the course is too large",
                    "at most " + Limits.DOCUMENTS + " files and " + Limits.COURSE_BYTES + " bytes are read");
        }
        return !full;
    }

    void add(Document document) {
        documents.add(document);
    }

    void fault(String path, String wrong, String mend) {
        faults.error(Place.start(path), wrong, mend);
    }

    /** Nothing that follows can be read. */
    void end(String path, String wrong, String mend) {
        full = true;
        fault(path, wrong, mend);
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    List<Fault> faults() {
        return faults.inReadingOrder();
    }
}
