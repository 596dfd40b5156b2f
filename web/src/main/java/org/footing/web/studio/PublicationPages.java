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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.EditionMoves;
import org.footing.course.Fault;
import org.footing.identity.School;
import org.footing.insight.Consequences;
import org.footing.library.Difference;
import org.footing.library.DocumentChange;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.Publications;
import org.footing.library.ReadingChange;
import org.footing.library.ReadingChanges;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What publishing a draft would change, and doing it. */
@Path("/studio/{course}/publication")
public class PublicationPages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private static final int FEW = 5;

    /** As much of a reason as the history keeps. */
    private static final int LONGEST_REASON = 1000;

    /**
     * @param reading what students would find changed; absent for what is no lesson, or not in both
     * @param source line by line; absent for what is no text
     */
    public record Changed(
            String path, String address, String how, Optional<ReadingChange> reading, Optional<Difference> source) {}

    /**
     * @param edition that the draft was begun from or published as
     * @param version of the draft, as it is shown
     * @param faults that keep it from being published
     * @param consequences absent while there are such faults
     */
    public record View(
            String course,
            Optional<Edition> edition,
            int version,
            List<Changed> changes,
            List<Fault> faults,
            Optional<Consequences.All> consequences,
            boolean publishes,
            String reason,
            Optional<String> reasonError,
            Optional<String> notice) {

        /** So few changes that each can stand open. */
        public boolean few() {
            return changes.size() <= FEW;
        }

        public boolean ready() {
            return publishes && faults.isEmpty() && !changes.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance publication(View view);
    }

    @Inject
    Desk desk;

    @Inject
    DraftCourses courses;

    @Inject
    ReadingChanges readings;

    @Inject
    Publications publications;

    @Inject
    EditionMoves moves;

    @Inject
    Consequences consequences;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        return page(course, "", Optional.empty(), Optional.empty(), Response.Status.OK.getStatusCode());
    }

    @POST
    public Response publish(
            @RestPath String course,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String reason,
            @RestForm List<Long> cohort) {
        var author = desk.authorOf(course);
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return again(
                    course,
                    words,
                    Optional.of(words.isEmpty() ? WORDS.reasonNeeded() : WORDS.reasonTooLong(LONGEST_REASON)),
                    Optional.empty(),
                    UNPROCESSABLE);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var edition = publications.publish(author, course, version, words, clock.instant());
                cohort.forEach(id -> moves.move(author, id, edition, clock.instant()));
            });
            return SeeOther.at(Places.course(course) + "/editions");
        } catch (Drafts.ChangedSince since) {
            return again(course, words, Optional.empty(), Optional.of(WORDS.draftChanged()), CONFLICT);
        } catch (EditionMoves.NotMoved foreign) {
            throw new NotFoundException(foreign);
        } catch (Publications.CourseHasFaults faulty) {
            return again(course, words, Optional.empty(), Optional.of(WORDS.notWithFaults()), UNPROCESSABLE);
        }
    }

    private Response again(
            String course, String reason, Optional<String> reasonError, Optional<String> notice, int status) {
        return QuarkusTransaction.requiringNew().call(() -> page(course, reason, reasonError, notice, status));
    }

    private Response page(
            String course, String reason, Optional<String> reasonError, Optional<String> notice, int status) {
        var draft = desk.draft(course);
        var compilation = courses.compiled(draft);
        return Fresh.page(
                Templates.publication(new View(
                        course,
                        Optional.ofNullable(draft.edition),
                        draft.version,
                        DocumentChange.of(draft).stream()
                                .map(change -> changed(draft, change))
                                .toList(),
                        compilation.faults().stream()
                                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                                .toList(),
                        compilation.course().map(next -> consequences.of(next, today())),
                        desk.viewer().publishes(course),
                        reason,
                        reasonError,
                        notice)),
                status);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), School.find().orElseThrow().zone());
    }

    private Changed changed(Draft draft, DocumentChange change) {
        return new Changed(
                change.path(),
                Places.document(draft.courseId, change.path()),
                WORDS.how(change.how()),
                readings.of(draft, change, clock.instant()),
                change.source(draft));
    }
}
