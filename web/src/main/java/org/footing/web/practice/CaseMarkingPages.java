package org.footing.web.practice;

import static org.footing.web.practice.CasesPages.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.practice.CaseMarking;
import org.footing.practice.CaseStudy;
import org.footing.practice.ChangedSince;
import org.footing.practice.NotTheirs;
import org.footing.practice.RubricMarks;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** A case study that was handed in, for whoever teaches its student: the study, and the rubric beside it. */
@Path("/practice/cases/{id:[0-9]+}/marking")
public class CaseMarkingPages {

    /**
     * @param wordsError empty where nothing is wrong with them
     * @param unsent what was typed and has no field any more
     */
    public record View(
            CaseView study,
            boolean waits,
            Optional<RubricFields> rubric,
            String comment,
            String next,
            String wordsError,
            String unsent,
            Optional<String> notice) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance caseMarking(View view);

        /** @param words that were typed about it */
        static native TemplateInstance caseGone(String words);
    }

    /** What was sent and is shown again. */
    private record Typed(
            RubricMarks marks, boolean open, CaseMarking.Words words, String error, Optional<String> notice) {

        static final Typed NOTHING =
                new Typed(RubricMarks.NONE, false, new CaseMarking.Words("", ""), "", Optional.empty());
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    CaseMarking marking;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(id, Typed.NOTHING));
    }

    /** @param back whether it goes back to its student before it is judged */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(
            @RestPath long id,
            @RestForm @DefaultValue("0") int revision,
            @RestForm @DefaultValue("") String comment,
            @RestForm @DefaultValue("") String next,
            @RestForm boolean back,
            MultivaluedMap<String, String> sent) {
        var words = new CaseMarking.Words(comment, next);
        if (QuarkusTransaction.requiringNew().call(() -> CaseStudy.wentBack(viewer.get(), id))) {
            return Fresh.page(Templates.caseGone(all(words)), Fresh.CONFLICT);
        }
        var marks = QuarkusTransaction.requiringNew().call(() -> marks(id, sent));
        try {
            if (back) {
                marking.sendBack(viewer.get(), id, revision, words, clock.instant());
            } else {
                marking.mark(viewer.get(), id, revision, marks, words, clock.instant());
            }
            return SeeOther.at("/marking");
        } catch (CaseMarking.Unjudged unjudged) {
            var typed = new Typed(marks, true, words, "", Optional.of(WORDS.open(unjudged.criteria.size())));
            return again(id, typed, Fresh.UNPROCESSABLE);
        } catch (CaseMarking.NoWords none) {
            var typed = new Typed(
                    marks, false, words, WORDS.noWords(Feedback.LONGEST_NEXT), Optional.of(WORDS.notGivenBack()));
            return again(id, typed, Fresh.UNPROCESSABLE);
        } catch (ChangedSince since) {
            return again(id, new Typed(marks, false, words, "", Optional.of(WORDS.markedSince())), Fresh.CONFLICT);
        }
    }

    private static String all(CaseMarking.Words words) {
        return (words.comment() + "\n\n" + words.next()).strip();
    }

    private RubricMarks marks(long id, MultivaluedMap<String, String> sent) {
        return library.course(study(id).enrolment.cohort.edition)
                .caseRubric()
                .map(rubric -> RubricFields.read(rubric, sent))
                .orElse(RubricMarks.NONE);
    }

    private CaseStudy study(long id) {
        return CaseStudy.taughtBy(viewer.get(), id).orElseThrow(NotTheirs::new);
    }

    private Response again(long id, Typed typed, int status) {
        return Fresh.again(status, () -> page(id, typed));
    }

    private TemplateInstance page(long id, Typed typed) {
        var study = study(id);
        var course = library.course(study.enrolment.cohort.edition);
        var waits = study.state() == CaseStudy.State.HANDED_IN;
        return Templates.caseMarking(new View(
                CaseView.of(course, study, study.answers, Map.of()),
                waits,
                course.caseRubric().map(rubric -> new RubricFields(rubric, typed.marks(), typed.open())),
                typed.words().comment(),
                typed.words().next(),
                typed.error(),
                waits ? "" : all(typed.words()),
                typed.notice()));
    }
}
