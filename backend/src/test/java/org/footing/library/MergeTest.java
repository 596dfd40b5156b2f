package org.footing.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.footing.library.Merge.Part;
import org.footing.library.Merge.Part.Agreed;
import org.footing.library.Merge.Part.Conflict;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

    @Test
    void changesInDifferentPlacesAreBothKept() {
        var merge = Merge.of(BASE, "ONE\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nfive\nsix\n");
        assertEquals("ONE\ntwo\nthree\nfour\nfive\nsix\n", merge.text());
    }

    @Test
    void whatNobodyChangedStays() {
        assertEquals(BASE, Merge.of(BASE, BASE, BASE).text());
    }

    @Test
    void theSameChangeIsMadeOnce() {
        var both = "one\ntwo\n3\nfour\nfive\n";
        assertEquals(both, Merge.of(BASE, both, both).text());
    }

    @Test
    void differentChangesOfOneLineAreAConflict() {
        var merge = Merge.of(BASE, "one\ntwo\nmine\nfour\nfive\n", "one\ntwo\ntheirs\nfour\nfive\n");
        assertEquals(
                List.of(new Agreed("one\ntwo\n"), new Conflict("mine\n", "theirs\n"), new Agreed("four\nfive\n")),
                merge.parts());
        assertThrows(IllegalStateException.class, merge::text);
    }

    @Test
    void aLineThatOneRemovedAndTheOtherChangedIsAConflict() {
        var merge = Merge.of(BASE, "one\ntwo\nfour\nfive\n", "one\ntwo\n3\nfour\nfive\n");
        assertEquals(new Conflict("", "3\n"), merge.parts().get(1));
    }

    @Test
    void twoTextsWithoutACommonOneAreAConflict() {
        assertEquals(
                List.of(new Conflict("mine\n", "theirs\n")),
                Merge.of("", "mine\n", "theirs\n").parts());
    }

    @Test
    void endsOfLinesAndOfTextsStayAsTheyAre() {
        assertEquals(
                "a\r\nB\r\nc",
                Merge.of("a\r\nb\r\nc", "a\r\nB\r\nc", "a\r\nb\r\nc").text());
        assertEquals("", Merge.of("a\n", "", "a\n").text());
        assertEquals("Fuß ☂\n", Merge.of("a\n", "Fuß ☂\n", "a\n").text());
    }

    /** Each side's own lines are told apart by their words, so that none can go missing unseen. */
    @Test
    void everyLineThatSomebodyAddedIsThere() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var base = lines(random, "base", 1 + random.nextInt(12));
            var mine = added(random, base, "mine");
            var theirs = added(random, base, "theirs");
            var merged = Merge.of(text(base), text(mine), text(theirs)).parts().stream()
                    .map(part -> part instanceof Part.Conflict both
                            ? both.mine() + both.theirs()
                            : ((Part.Agreed) part).text())
                    .collect(Collectors.joining());
            var kept = List.of(merged.split("\n"));
            assertTrue(kept.containsAll(mine) && kept.containsAll(theirs), "seed " + seed + "\n" + merged);
        }
    }

    private static List<String> lines(Random random, String name, int count) {
        var lines = new ArrayList<String>();
        for (var line = 0; line < count; line++) {
            lines.add(name + " " + line + " " + random.nextInt(3));
        }
        return lines;
    }

    private static List<String> added(Random random, List<String> base, String name) {
        var lines = new ArrayList<>(base);
        for (var line = 0; line < 1 + random.nextInt(4); line++) {
            lines.add(random.nextInt(lines.size() + 1), name + " " + line);
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
