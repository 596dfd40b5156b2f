package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.footing.library.Draft;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.Offer;
import org.footing.library.OfferedChange;
import org.footing.library.Offers;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A version of a course that came from elsewhere: what it would change, joining it, leaving it. */
@Path("/studio/{course}/offer")
public class OfferPages {

    private static final OriginMessages WORDS = MessageBundles.get(OriginMessages.class);

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /**
     * @param known whether there is anything of the course here
     * @param begun whether it is being written here
     * @param moves where documents of the draft go, by where they stand
     * @param theirs paths that were ticked to be as they are there, where that was refused
     */
    public record View(
            Offer offer,
            int version,
            boolean known,
            boolean begun,
            List<OfferedChange> changes,
            Map<String, String> moves,
            Set<String> theirs,
            Optional<String> notice) {

        public String address() {
            return Places.offer(offer.courseId);
        }

        public String course() {
            return Places.course(offer.courseId);
        }

        public boolean takes(OfferedChange change) {
            return theirs.contains(change.path());
        }

        public int clashes() {
            return (int) changes.stream().filter(change -> change.how().clash()).count();
        }

        public List<String> moved() {
            return moves.entrySet().stream()
                    .map(move -> WORDS.moves(move.getKey(), move.getValue()))
                    .toList();
        }

        public boolean nothing() {
            return changes.isEmpty() && moves.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance offer(View view);
    }

    @Inject
    Desk desk;

    @Inject
    Offers offers;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        return page(course, Set.of(), Optional.empty(), OK).orElseThrow(NotFoundException::new);
    }

    /** @param theirs paths of documents that shall be as they are there */
    @POST
    public Response join(
            @RestPath String course,
            @RestForm @DefaultValue("-1") long offer,
            @RestForm @DefaultValue("-1") int version,
            @RestForm List<String> theirs) {
        var author = desk.authorOf(course);
        var taken = Set.copyOf(theirs);
        try {
            offers.join(author, course, offer, version, taken, clock.instant());
        } catch (Drafts.ChangedSince since) {
            return again(course, taken);
        } catch (Offers.NoOffer | Drafts.CourseExists answered) {
            return there(course);
        }
        return SeeOther.at(Places.course(course));
    }

    @POST
    @Path("/removal")
    public Response leave(@RestPath String course, @RestForm @DefaultValue("-1") long offer) {
        var author = desk.authorOf(course);
        try {
            offers.leave(author, course, offer, clock.instant());
        } catch (Offers.NoOffer answered) {
            return there(course);
        }
        return SeeOther.at(isHere(course) ? Places.course(course) : Places.STUDIO);
    }

    private Response again(String course, Set<String> theirs) {
        return QuarkusTransaction.requiringNew()
                .call(() -> page(course, theirs, Optional.of(WORDS.draftChanged()), CONFLICT))
                .orElseGet(() -> there(course));
    }

    /** Somebody answered meanwhile; the course says what is to be said now. */
    private Response there(String course) {
        if (!isHere(course)) {
            throw new NotFoundException();
        }
        return SeeOther.at(Places.course(course));
    }

    private boolean isHere(String course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Draft.of(desk.viewer(), course).isPresent()
                        || Edition.newest(course).isPresent());
    }

    private Optional<Response> page(String course, Set<String> theirs, Optional<String> notice, int status) {
        var author = desk.authorOf(course);
        return offers.look(author, course)
                .map(look -> Fresh.page(
                        Templates.offer(new View(
                                look.offer(),
                                look.version(),
                                look.version() >= 0 || Edition.newest(course).isPresent(),
                                look.version() >= 0,
                                look.changes(),
                                new TreeMap<>(look.moves()),
                                theirs,
                                notice)),
                        status));
    }
}
