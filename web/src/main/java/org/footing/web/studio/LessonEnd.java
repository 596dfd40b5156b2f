package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.UUID;
import org.footing.identity.Viewer;
import org.footing.library.Draft;
import org.footing.library.DraftDocument;
import org.footing.library.Drafts;
import org.footing.library.Drafts.Outcome;
import org.footing.library.TextSave;

/** Puts Markdown at the end of a lesson, whatever others write in it meanwhile. */
@ApplicationScoped
class LessonEnd {

    /** The lesson would become longer than a text may be, or hold characters that are none. */
    static class Unfit extends RuntimeException {}

    @Inject
    Drafts drafts;

    @Inject
    Clock clock;

    /** A text with Markdown at its end, as a block of its own. */
    static String joined(String text, String markdown) {
        return text.stripTrailing() + "\n\n" + markdown.stripTrailing() + "\n";
    }

    /**
     * Whether it could be put there now.
     *
     * @throws NotFoundException if the lesson is not there for the author to write
     */
    static boolean takes(Viewer author, String course, String lesson, String markdown) {
        try {
            longer(author, course, lesson, markdown);
            return true;
        } catch (Unfit unfit) {
            return false;
        }
    }

    /**
     * @throws NotFoundException if the lesson is not there for the author to write, or is no text
     * @throws Unfit if it cannot become that long
     */
    void put(Viewer author, String course, String lesson, String markdown) {
        Outcome outcome;
        do {
            // Each time it is refused, somebody else's words have come to the same place: then after those.
            outcome = drafts.save(author, course, lesson, longer(author, course, lesson, markdown), clock.instant());
        } while (!(outcome instanceof Outcome.Saved));
    }

    /** Read in a transaction of its own: the save must see what others have saved since. */
    private static TextSave longer(Viewer author, String course, String lesson, String markdown) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var document = Draft.of(author, course)
                    .flatMap(draft -> DraftDocument.of(draft, lesson))
                    .filter(DraftDocument::present)
                    .orElseThrow(NotFoundException::new);
            var text = joined(document.text().orElseThrow(NotFoundException::new), markdown);
            try {
                return new TextSave(text, document.revision, UUID.randomUUID().toString());
            } catch (IllegalArgumentException unfit) {
                throw new Unfit();
            }
        });
    }
}
