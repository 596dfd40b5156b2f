package org.footing.practical;

import org.footing.practice.SaveId;

/**
 * What a tablet sends to be kept of a sheet.
 *
 * @param sheet whose: another person may have signed in since the page was opened
 * @param base the revision it was made from
 * @param saveId made by the page for this save; the same one sent twice is one save
 * @param finish whether it is to be locked now
 */
public record SentMarks(long sheet, int base, String saveId, Marked marked, boolean finish) {

    public SentMarks {
        SaveId.require(saveId);
    }
}
