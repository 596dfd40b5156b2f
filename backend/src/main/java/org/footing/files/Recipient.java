package org.footing.files;

import java.util.Set;
import org.footing.identity.Viewer;

/** What asks for files of one purpose: it knows who may hand in what there, and who may see it. */
public interface Recipient {

    Upload.Purpose purpose();

    /**
     * The kinds of file that are taken from this viewer now. It is asked before a file is sent, and again in the transaction that
     * keeps it: rows that the answer hangs on are to be locked.
     *
     * @throws NotTaken if something about the file is wrong
     * @throws RuntimeException of the recipient's own if this viewer may hand in nothing there
     */
    Set<MediaKind> kinds(Viewer viewer, Target target);

    /** Why a photograph, a film or a PDF is not taken where others of these are. */
    default NotTaken.Refusal unwanted() {
        return NotTaken.Refusal.OTHER_KIND;
    }

    /** Whether somebody else than its owner may see it. */
    boolean shows(Viewer viewer, Upload upload);
}
