package org.footing.web.marking;

import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.footing.assessment.SeenResponse;
import org.footing.marking.Feedback.Said;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody wrote about a piece of work, as a browser sends it. */
public class SentMark {

    @RestForm
    @DefaultValue("")
    public String points = "";

    @RestForm
    @DefaultValue("")
    public String words = "";

    @RestForm
    @DefaultValue("")
    public String next = "";

    /** Of the draft that the page had. */
    @RestForm
    @DefaultValue("0")
    public int revision;

    /** Of the response that the page had. */
    @RestForm
    @DefaultValue("")
    public String response = "";

    /** Whether it was the student's turn then. */
    @RestForm
    @DefaultValue("false")
    public boolean back;

    /** When the mark was given that the page had; empty where it had none. */
    @RestForm
    @DefaultValue("")
    public String seen = "";

    Said said() {
        return new Said(points.strip(), unified(words), unified(next));
    }

    /** Browsers send the ends of lines in another way than they take them. */
    private static String unified(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    SeenResponse seenResponse() {
        return SeenResponse.of(response, back);
    }

    /** What is no moment is that of no mark. */
    Optional<Instant> seenAt() {
        try {
            return seen.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(seen));
        } catch (DateTimeException foreign) {
            return Optional.of(Instant.EPOCH);
        }
    }
}
