package org.footing.course;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A {@code > [!KIND]} block. */
final class CallOut extends CustomBlock {

    /** The kinds that readers see, with the word that heads them. */
    private static final Map<String, String> WORDS = Map.of(
            "fact", "Fact",
            "tradition", "Tradition",
            "opinion", "Opinion",
            "myth", "Myth check",
            "safety", "Safety",
            "stop", "Stop",
            "tip", "Tip");

    private final String kind;

    CallOut(String kind) {
        this.kind = kind.toLowerCase(Locale.ROOT);
    }

    boolean is(String name) {
        return kind.equals(name);
    }

    String kind() {
        return kind;
    }

    /** Empty for kinds that mean something only inside a question, and for those nobody knows. */
    Optional<String> word() {
        return Optional.ofNullable(WORDS.get(kind));
    }

    boolean belongsToAQuestion() {
        return kind.equals("hint") || kind.equals("explain") || kind.equals("rubric");
    }
}
