package org.footing.web.discussion;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** A question, an answer or what is said about one, as a browser sends it. */
public class SentPost {

    /** Of which answer; empty of the question itself. */
    @RestForm
    @DefaultValue("")
    public String answer = "";

    @RestForm
    @DefaultValue("")
    public String title = "";

    @RestForm
    @DefaultValue("")
    public String text = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    /** What is to become of it. */
    @RestForm
    @DefaultValue("")
    public String act = "";

    @RestForm
    @DefaultValue("")
    public String saveId = "";

    Optional<Long> answerId() {
        return answerId(answer);
    }

    /** @throws NotFoundException if it is no number */
    static Optional<Long> answerId(String given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Optional.of(Long.valueOf(given));
    }

    /** One of its own where the page sent none. */
    String save() {
        return saveId.matches("[!-~]{1,64}") ? saveId : UUID.randomUUID().toString();
    }

    Typed typed(String error) {
        return new Typed(title, text, save(), error);
    }

    /** What the form holds. @param error why it was not sent; empty where nothing was refused */
    public record Typed(String title, String text, String saveId, String error) {

        static Typed nothing() {
            return new Typed("", "", UUID.randomUUID().toString(), "");
        }
    }
}
