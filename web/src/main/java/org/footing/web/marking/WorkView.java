package org.footing.web.marking;

import java.util.List;
import java.util.Optional;
import org.footing.web.files.ShownFile;

/**
 * One piece of work for whoever marks it.
 *
 * @param query behind addresses, so that they lead to the same sort
 * @param place "7 of 18"; empty when it waits no more
 * @param previous address; empty where there is none
 * @param next address; empty where there is none
 * @param claim who is at it, in words; empty when nobody is
 * @param others whether that is another
 * @param ended why it waits no more; empty while it does
 * @param attempt address of the whole attempt's marking
 * @param rubric HTML of what to look for
 */
public record WorkView(
        long id,
        String query,
        String title,
        String student,
        String waits,
        String place,
        String previous,
        String next,
        String claim,
        boolean others,
        boolean held,
        String ended,
        String attempt,
        Handed handed,
        Optional<String> rubric,
        Fields fields,
        List<Saved> bank,
        List<Noted> remarks,
        RemarkFields remark) {

    /**
     * What was handed in.
     *
     * @param revision of the response
     * @param sentBack whether it is the student's turn
     * @param line which question it answers
     * @param question HTML
     * @param text as written; empty where it is a file
     * @param file address; empty where there is none
     * @param before what was handed in before it was sent back
     */
    public record Handed(
            int revision,
            boolean sentBack,
            String line,
            String question,
            String text,
            String file,
            boolean picture,
            boolean film,
            List<Earlier> before) {

        public boolean written() {
            return !text.isEmpty();
        }
    }

    /** What was handed in before: words, or a file that may be gone by now. */
    public record Earlier(String text, Optional<ShownFile> file) {}

    /**
     * What is filled in.
     *
     * @param most points that can be given
     * @param revision of the draft
     * @param seen the moment of the mark that the tutor sees; empty when there is none
     * @param notice what others did since, or what is wrong as a whole; empty when nothing is
     * @param overtaken whether others did something since: nothing is kept until the tutor has chosen
     * @param typed whether it was typed and is kept nowhere yet
     * @param kept when the draft was kept, in words; empty when there is none
     */
    public record Fields(
            String points,
            String words,
            String next,
            int revision,
            String seen,
            String most,
            String pointsError,
            String wordsError,
            String nextError,
            String notice,
            boolean overtaken,
            boolean typed,
            String kept) {}

    /** A comment to be used again. @param from who shares it, in words; empty for one's own */
    public record Saved(long id, String words, String from) {}

    /** A remark. @param about which place, in words @param x and y of a point of the picture; -1 where it is none */
    public record Noted(int number, long id, String about, String words, String author, int x, int y) {}

    /** A remark that is being written. */
    public record RemarkFields(String quote, String x, String y, String seconds, String remark, String error) {

        static final RemarkFields NONE = new RemarkFields("", "", "", "", "", "");
    }

    public String address() {
        return "/marking/" + id;
    }

    public boolean open() {
        return ended.isEmpty();
    }

    public String here() {
        return address() + query;
    }

    /** Where a form sends this. */
    public String to(String act) {
        return address() + "/" + act + query;
    }
}
