package org.footing.web.marking;

import java.util.List;

/**
 * What waits for somebody who marks.
 *
 * @param query behind addresses, so that they lead to the same sort
 * @param hidden whether names are
 * @param facts in sentences
 * @param range which of how many are shown; empty when all are
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 * @param entries logged practice that waits to be confirmed
 * @param records treatment records that nobody has said anything of
 */
public record QueueView(
        String query,
        List<Choice> choices,
        boolean hidden,
        List<String> facts,
        List<Row> rows,
        String range,
        String previous,
        String next,
        List<Held> held,
        long entries,
        long records) {

    /** Something to choose from. @param id of its field and name of what it sends */
    public record Choice(String id, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /**
     * @param state of the state tag: late when it waits longer than the school wants
     * @param claim who is at it; empty when nobody is
     */
    public record Row(
            String address, String title, String student, String cohort, String waits, String state, String claim) {}

    /** Marks that are put aside. */
    public record Held(long cohort, String item, String words, String button) {}
}
