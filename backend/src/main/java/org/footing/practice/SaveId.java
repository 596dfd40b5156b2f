package org.footing.practice;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made by a page for a form or for one save of it, so that what is sent twice is done once. */
public final class SaveId {

    /** What every database keeps as it is. */
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,64}");

    /** Of one draft: what comes twice comes soon. */
    private static final int MOST_NOTED = 8;

    private SaveId() {}

    /** @throws IllegalArgumentException if it is none */
    public static void require(String given) {
        if (!SHAPE.matcher(given).matches()) {
            throw new IllegalArgumentException("a save id has 1 to 64 letters, digits and signs");
        }
    }

    /** @param saves ids between spaces, which no id holds */
    static boolean isNoted(String saves, String id) {
        return Arrays.asList(saves.split(" ")).contains(id);
    }

    /** The last ones with this, the newest first. */
    static String note(String saves, String id) {
        return Stream.concat(Stream.of(id), Arrays.stream(saves.split(" ")))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .limit(MOST_NOTED)
                .collect(Collectors.joining(" "));
    }
}
