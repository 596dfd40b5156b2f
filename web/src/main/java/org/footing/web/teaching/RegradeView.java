package org.footing.web.teaching;

import java.util.List;
import java.util.Optional;
import org.footing.web.page.MarkChange;

/**
 * What asks for a regrade, and what one would do.
 *
 * @param notice what became of the form that was sent; empty when none was
 * @param preview of the choice; absent before one
 * @param open attempts that are not in yet, in words; empty when there are none
 */
public record RegradeView(
        TaughtView taught,
        String address,
        String notice,
        List<Changed> questions,
        List<Choice> policies,
        boolean regradable,
        boolean again,
        boolean takeBack,
        String open,
        Optional<Preview> preview,
        List<Past> past) {

    /**
     * A question that is not what it was.
     *
     * @param text HTML
     * @param due how many attempts ask for it, in words; empty when none do
     * @param regraded how many have been regraded, in words; empty when none were
     */
    public record Changed(String id, String text, boolean chosen, String due, String regraded, List<Form> forms) {}

    /** One form of a question. @param keys HTML of what can be chosen, or of what is right */
    public record Form(String title, String points, List<Key> keys) {}

    public record Key(String html, boolean right) {}

    /** One of the ways to regrade. */
    public record Choice(String value, String name, String text, boolean chosen) {}

    /**
     * What would change.
     *
     * @param lines sentences, the most important first
     * @param rows of those whose mark or pass changes
     * @param more how many more there are, in words; empty when all are shown
     * @param fields what was chosen, to be sent again
     * @param error empty when there is none
     */
    public record Preview(
            List<String> lines,
            List<Row> rows,
            String more,
            boolean anything,
            List<Field> fields,
            String reason,
            String error) {}

    public record Field(String name, String value) {}

    /** @param state of the state tag */
    public record Row(long attempt, String student, int number, MarkChange mark, String passed, String state) {}

    /** A regrade that was done. */
    public record Past(String address, String when, String policy, String questions, String reason) {}

    /** One of them, opened. @param more how many rows there are beyond those shown, in words; empty when there are none */
    public record Done(
            TaughtView taught, String title, String all, Past regrade, String tookBack, List<Row> rows, String more) {}
}
