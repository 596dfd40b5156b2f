package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was done with many questions at once, told by the page that comes after it.
 *
 * @param act tagged, untagged or asked
 * @param name of the tag or the quiz
 */
record BankNotice(String act, int questions, int lessons, String name) {

    private static final BankMessages WORDS = MessageBundles.get(BankMessages.class);

    private static final Pattern FORM =
            Pattern.compile("(tagged|untagged|asked)\\.([0-9]{1,5})\\.([0-9]{1,5})\\.(.{1,200})");

    static BankNotice tagged(boolean removed, int questions, int lessons, String tag) {
        return new BankNotice(removed ? "untagged" : "tagged", questions, lessons, tag);
    }

    static BankNotice asked(int questions, String quiz) {
        return new BankNotice("asked", questions, 1, quiz);
    }

    /** Empty where the address says nothing of the kind. */
    static Optional<BankNotice> read(String done) {
        var said = FORM.matcher(done);
        return said.matches()
                ? Optional.of(new BankNotice(
                        said.group(1), Integer.parseInt(said.group(2)), Integer.parseInt(said.group(3)), said.group(4)))
                : Optional.empty();
    }

    /** @param address that may have a query already */
    String behind(String address) {
        var done = String.join(".", act, Integer.toString(questions), Integer.toString(lessons), name);
        return address
                + (address.contains("?") ? "&" : "?")
                + "done="
                + URLEncoder.encode(done, StandardCharsets.UTF_8);
    }

    String words() {
        return switch (act) {
            case "tagged" -> WORDS.tagged(questions, lessons, name);
            case "untagged" -> WORDS.untagged(questions, lessons, name);
            default -> WORDS.asked(questions, name);
        };
    }
}
