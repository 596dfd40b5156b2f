package org.footing.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the documents of a course from outside, as many and as large as a course may have. */
final class Intake {

    private final long most;
    private final Set<String> names = new HashSet<>();
    private final List<Document> documents = new ArrayList<>();
    private final Faults faults = new Faults();
    private long bytes;
    private boolean full;

    /** @param most bytes in all */
    Intake(long most) {
        this.most = most;
    }

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
        if (documents.size() >= Limits.DOCUMENTS || bytes > most) {
            full = true;
            fault(
                    path,
                    "the course is too large",
                    "at most " + Limits.DOCUMENTS + " files and " + most + " bytes are read");
        }
        return !full;
    }

    /** On many computers names that differ in case or in how an accent is made are one file. */
    void add(Document document) {
        String name = Normalizer.normalize(document.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (names.add(name)) {
            documents.add(document);
        } else {
            fault(document.path(), "another file has this name, but for capitals or accents", "rename one");
        }
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
