package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.cohort.EditionMoves;
import org.footing.course.Fault;
import org.footing.course.Outline;
import org.footing.identity.School;
import org.footing.identity.Viewer;
import org.footing.insight.Consequences;
import org.footing.insight.Prospects;
import org.footing.insight.Prospects.Prospect;
import org.footing.library.Agreements;
import org.footing.library.Difference;
import org.footing.library.DocumentChange;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.Drafts;
import org.footing.library.Edition;
import org.footing.library.Publications;
import org.footing.library.ReadingChange;
import org.footing.library.ReadingChanges;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What publishing a draft would change, who has looked at it, and doing it. */
@Path("/studio/{course}/publication")
public class PublicationPages {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** So few changes that each can stand open. */
    private static final int FEW = 5;

    /** Of all differences on one page: with more a browser is slow, and nobody reads to its end. */
    private static final int MOST_LINES = 5_000;

    /**
     * @param title as its author gives it; the path where it has none, or is there no more
     * @param address of the document; absent for whoever may not change it
     * @param lesson where a student would read it; absent for what is no lesson
     * @param reading what students would find changed; absent for what is no lesson, or not in both
     * @param source line by line; absent for what is no text
     * @param tooMuch whether it is a text, and more than fits on the page
     */
    public record Changed(
            String path,
            String title,
            Optional<String> address,
            Optional<String> lesson,
            String how,
            Optional<ReadingChange> reading,
            Optional<Difference> source,
            boolean tooMuch) {}

    /**
     * @param edition that the draft was begun from or published as
     * @param version of the draft, as it is shown
     * @param faults that keep it from being published
     * @param consequences absent while there are such faults
     * @param eyes absent where this is nothing to the viewer
     * @param mayPublish whether the viewer may do so now
     * @param chosen ids of the cohorts that were ticked, where that was refused
     */
    public record View(
            String course,
            Optional<Edition> edition,
            int version,
            List<Changed> changes,
            List<Fault> faults,
            Optional<Consequences.All> consequences,
            Optional<EyesView> eyes,
            boolean writes,
            boolean publishes,
            boolean mayPublish,
            String reason,
            Optional<List<Long>> chosen,
            Optional<String> reasonError,
            Optional<String> notice) {

        public boolean few() {
            return changes.size() <= FEW;
        }

        /** Whether the cohort's box is ticked: as it was chosen, or else where the cohort has not begun. */
        public boolean moves(Consequences.OfMoving moving) {
            return chosen.map(ids -> ids.contains(moving.cohort().id)).orElse(!moving.begun());
        }
    }

    /** What could not be done, and what was typed for it. */
    private record Refused(
            int status,
            String reason,
            Optional<List<Long>> cohorts,
            Optional<String> reasonError,
            Optional<String> notice) {

        static final Refused NOTHING = new Refused(OK, "", Optional.empty(), Optional.empty(), Optional.empty());

        static Refused of(int status, String notice) {
            return new Refused(status, "", Optional.empty(), Optional.empty(), Optional.of(notice));
        }

        static Refused of(int status, String reason, List<Long> cohorts, String notice) {
            return new Refused(status, reason, Optional.of(cohorts), Optional.empty(), Optional.of(notice));
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
    Prospects prospects;

    @Inject
    EditionMoves moves;

    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath String course) {
        return page(course, Refused.NOTHING);
    }

    @POST
    public Response publish(
            @RestPath String course,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String reason,
            @RestForm List<Long> cohort) {
        var author = desk.authorOf(course);
        var words = reason.strip();
        try {
            moves.publish(author, course, version, words, cohort, clock.instant());
            return SeeOther.at(Places.course(course) + "/editions");
        } catch (Publications.NoReason none) {
            var error = words.isEmpty() ? WORDS.reasonNeeded() : WORDS.reasonTooLong(Publications.LONGEST_REASON);
            return again(
                    course,
                    new Refused(UNPROCESSABLE, words, Optional.of(cohort), Optional.of(error), Optional.empty()));
        } catch (Drafts.ChangedSince since) {
            return again(course, Refused.of(CONFLICT, words, cohort, WORDS.draftChanged()));
        } catch (Publications.CourseHasFaults faulty) {
            return again(course, Refused.of(UNPROCESSABLE, words, cohort, WORDS.notWithFaults()));
        } catch (Publications.SecondEyesMissing alone) {
            return again(course, Refused.of(CONFLICT, words, cohort, WORDS.notAlone()));
        }
    }

    /** The viewer has read what others changed, and agrees. */
    @POST
    @Path("/agreement")
    public Response agree(@RestPath String course, @RestForm @DefaultValue("-1") int version) {
        try {
            agreements.agree(desk.viewer(), course, version, clock.instant());
            return SeeOther.at(Places.publication(course));
        } catch (Drafts.ChangedSince since) {
            return again(course, Refused.of(CONFLICT, WORDS.draftChangedBeforeAgreed()));
        } catch (Agreements.OwnWords own) {
            return again(course, Refused.of(CONFLICT, WORDS.ownWords()));
        }
    }

    /** Whether somebody else has to agree before the course is published. */
    @POST
    @Path("/second-eyes")
    public Response require(@RestPath String course, @RestForm boolean required) {
        agreements.require(desk.viewer(), course, required, clock.instant());
        return SeeOther.at(Places.publication(course) + "#eyes");
    }

    private Response again(String course, Refused refused) {
        return QuarkusTransaction.requiringNew().call(() -> page(course, refused));
    }

    private Response page(String course, Refused refused) {
        var viewer = desk.viewer();
        var draft = desk.readable(course);
        var zone = School.find().orElseThrow().zone();
        var prospect = prospects.of(draft, LocalDate.ofInstant(clock.instant(), zone));
        var publishes = viewer.publishes(course);
        return Fresh.page(
                Templates.publication(new View(
                        course,
                        Optional.ofNullable(draft.edition),
                        draft.version,
                        changed(draft, prospect.changes(), viewer),
                        prospect.faults(),
                        prospect.consequences(),
                        eyes(prospect, viewer, new Dates(zone)),
                        viewer.writes(course),
                        publishes,
                        publishes && prospect.ready() && prospect.eyes().suffice(viewer),
                        refused.reason(),
                        refused.cohorts(),
                        refused.reasonError(),
                        refused.notice())),
                refused.status());
    }

    private static Optional<EyesView> eyes(Prospect prospect, Viewer viewer, Dates dates) {
        return prospect.eyes().required() || viewer.publishes(prospect.draft().courseId)
                ? Optional.of(EyesView.of(prospect, viewer, dates))
                : Optional.empty();
    }

    private List<Changed> changed(Draft draft, List<DocumentChange> changes, Viewer viewer) {
        var texts = DocumentChange.texts(draft, changes);
        var outline = courses.outline(draft);
        var titles = outline.entries().collect(Collectors.toMap(Outline.Entry::path, Outline.Entry::title));
        var lessons = lessons(outline);
        var shown = new ArrayList<Changed>();
        var room = MOST_LINES;
        for (var change : changes) {
            var source = Optional.ofNullable(texts.get(change.path())).map(DocumentChange.Texts::difference);
            var lines = source.map(difference -> difference.lines().size()).orElse(0);
            var fits = lines <= room;
            room -= fits ? lines : 0;
            shown.add(new Changed(
                    change.path(),
                    titles.getOrDefault(change.path(), change.path()),
                    Optional.of(Places.found(draft.courseId, change.path()))
                            .filter(address -> viewer.writes(draft.courseId)),
                    Optional.ofNullable(lessons.get(change.path())).map(id -> Places.lesson(draft.courseId, id)),
                    WORDS.how(change.how()),
                    fits ? readings.of(draft, change, texts, clock.instant()) : Optional.empty(),
                    source.filter(any -> fits),
                    !fits));
        }
        return shown;
    }

    /** Ids of lessons by their paths. */
    private static Map<String, String> lessons(Outline outline) {
        return outline.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> !lesson.id().isEmpty())
                .collect(Collectors.toMap(Outline.Entry::path, Outline.Entry::id));
    }
}
