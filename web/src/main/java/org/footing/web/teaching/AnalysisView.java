package org.footing.web.teaching;

import java.util.List;

/**
 * What the attempts at a quiz say of it.
 *
 * @param summary sentences, the most important first
 * @param doubt how far to trust it, in words; empty when there is no doubt
 * @param findings what stands out, over all questions
 * @param told whether there are attempts enough to say more than how many
 * @param bars of the histogram, from nothing up; none when not told
 * @param figures none when not told
 */
public record AnalysisView(
        TaughtView taught,
        List<String> summary,
        String doubt,
        boolean told,
        List<Remark> findings,
        List<Bar> bars,
        List<Figure> figures,
        List<Item> items) {

    /** @param number of the question it is about, from 1 */
    public record Remark(int number, String id, String words) {}

    /**
     * A tenth of the marks. Lengths are those of the drawing, which is as wide as there are bars of 32 and 140 high.
     *
     * @param name such as "70 to under 80%"
     * @param from per cent at its left side
     */
    public record Bar(String name, int from, int count, int x, int y, int height) {

        static final int WIDTH = 32;
        static final int FOOT = 120;
        static final int HEIGHT = 100;

        public int middle() {
            return x + WIDTH / 2;
        }

        public int above() {
            return y - 4;
        }
    }

    /** @param value as it is shown */
    public record Figure(String name, String value, String explained) {}

    /**
     * A question.
     *
     * @param text HTML of what is asked
     * @param findings in words
     * @param figures none when too few were asked
     * @param doubt why there are none, in words; empty otherwise
     * @param answers none where a tutor marks, or nobody answered
     * @param remarks on the answers, in words
     */
    public record Item(
            int number,
            String id,
            String text,
            List<String> findings,
            String doubt,
            List<Figure> figures,
            List<Answer> answers,
            List<String> remarks) {}

    /**
     * What some of the students gave.
     *
     * @param place what it was said of, in words; empty where it is the whole response
     * @param html the answer
     * @param count with its share, in words
     * @param mark mean mark of who gave it, in words; empty when nobody did
     */
    public record Answer(String place, String html, boolean right, int percent, String count, String mark) {}
}
