package org.footing.web.journey;

import java.util.List;

/** Says in one line what was found, where bin/soak looks for it. */
final class Found {

    private Found() {}

    /** Of kills, after nothing of what savers were told was missing. */
    static void say(String what, int often, List<Saver> savers) {
        var acknowledged =
                savers.stream().mapToInt(saver -> saver.acknowledged().size()).sum();
        say(what, often, "%,d responses acknowledged, none missing, every score as recomputed".formatted(acknowledged));
    }

    static void say(String what, int often, String found) {
        System.out.printf("FOUND %s | %d | %s%n", what, often, found);
    }
}
