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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Course;
import org.footing.library.Library;
import org.footing.practice.CaseStudies;
import org.footing.practice.CaseStudy;
import org.footing.practice.ChangedSince;
import org.footing.practice.FormAnswers;
import org.footing.practice.FormAnswers.Fault;
import org.footing.practice.Identifying;
import org.footing.practice.NotTheirs;
import org.footing.practice.Records;
import org.footing.practice.SentForm;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.pdf.Paper;
import org.footing.web.pdf.Pdf;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One case study: for its student to write, and to read once it is handed in. */
@Path("/practice/cases/{id:[0-9]+}")
public class CasePages {

    /** @param passages that may tell who the client is; empty where none were found */
    public record View(CaseView study, ShownForm form, String passages, Optional<String> notice) {}

    /** What a student sent, and what it says that should be looked at: passages that may tell who the client is. */
    private record Draft(SentForm form, Set<String> passages) {}

    /**
     * What was sent and is shown again.
     *
     * @param changed whether it was changed elsewhere
     */
    private record Shown(
            Optional<SentForm> sent,
            boolean changed,
            Map<String, Fault> faults,
            Set<String> passages,
            Optional<String> notice) {

        static final Shown NOTHING = new Shown(Optional.empty(), false, Map.of(), Set.of(), Optional.empty());

        static Shown changed(SentForm sent) {
            return new Shown(Optional.of(sent), true, Map.of(), Set.of(), Optional.empty());
        }

        static Shown unkept(SentForm sent, String notice) {
            return new Shown(Optional.of(sent), false, Map.of(), Set.of(), Optional.of(notice));
        }

        static Shown faults(SentForm sent, Map<String, Fault> faults) {
            var notice = WORDS.notHandedIn(faults.size());
            return new Shown(Optional.of(sent), false, faults, Set.of(), Optional.of(notice));
        }

        static Shown passages(Draft draft) {
            var notice = FilledField.WORDS.mayTell(String.join("; ", draft.passages()));
            return new Shown(Optional.of(draft.form()), false, Map.of(), draft.passages(), Optional.of(notice));
        }
    }

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance caseStudy(View view);

        static native TemplateInstance caseStudyPdf(CaseView study, String printed);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    CaseStudies studies;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return Fresh.page(page(study(id), Shown.NOTHING));
    }

    /** For its student, and once it is handed in for who teaches them. */
    @GET
    @Path("/pdf")
    @Transactional
    public Response print(@RestPath long id, @RestQuery @DefaultValue("") String paper) {
        var study = CaseStudy.of(viewer.get(), id)
                .or(() -> CaseStudy.taughtBy(viewer.get(), id))
                .orElseThrow(NotTheirs::new);
        var today = Dates.inFull(LocalDate.ofInstant(clock.instant(), study.enrolment.cohort.zone()));
        var shown = CaseView.of(course(study), study, study.answers, Map.of());
        var page = Templates.caseStudyPdf(shown, WORDS.printed(today)).render();
        return Fresh.download(
                Pdf.of(page, Paper.of(paper), "case-study"), "application/pdf", "case-study-" + id + ".pdf");
    }

    /**
     * Keeps a draft, makes room for one treatment more, or hands it in.
     *
     * @param looked whether the student has looked for what tells who the client is
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @RestPath long id,
            @RestForm @DefaultValue("0") int revision,
            @RestForm boolean add,
            @RestForm boolean handIn,
            @RestForm boolean looked,
            MultivaluedMap<String, String> sent) {
        var draft = QuarkusTransaction.requiringNew().call(() -> draft(study(id), revision, sent));
        var form = draft.form();
        try {
            if (!handIn) {
                keep(id, add, form);
                return SeeOther.at("/practice/cases/" + id + "#go-on");
            }
            if (!looked && !draft.passages().isEmpty()) {
                studies.write(viewer.get(), id, form, clock.instant());
                return again(id, Shown.passages(draft), Fresh.UNPROCESSABLE);
            }
            var faults = studies.handIn(viewer.get(), id, form, clock.instant());
            return faults.isEmpty()
                    ? SeeOther.at("/practice/cases/" + id)
                    : again(id, Shown.faults(form, faults), Fresh.UNPROCESSABLE);
        } catch (ChangedSince since) {
            return again(id, Shown.changed(form), Fresh.CONFLICT);
        } catch (Records.NoConsent over) {
            return again(id, Shown.unkept(form, FilledField.WORDS.noConsent()), Fresh.CONFLICT);
        } catch (CaseStudies.Full full) {
            return again(id, Shown.unkept(form, WORDS.full(CaseStudy.MOST_TREATMENTS)), Fresh.UNPROCESSABLE);
        } catch (Records.Unfit unfit) {
            var words = FilledField.WORDS.tooLong(FormAnswers.LONGEST_NOTE);
            return again(id, Shown.unkept(form, words), Fresh.UNPROCESSABLE);
        }
    }

    private void keep(long id, boolean add, SentForm form) {
        if (add) {
            studies.addTreatment(viewer.get(), id, form, clock.instant());
        } else {
            studies.write(viewer.get(), id, form, clock.instant());
        }
    }

    private Draft draft(CaseStudy study, int revision, MultivaluedMap<String, String> sent) {
        var course = course(study);
        var form = study.form(course);
        var typed = SentAnswers.read(course, form, revision, sent);
        var joined = typed.onto(study.answers, study.revision).answers();
        return new Draft(typed, Identifying.in(joined.words(form).values().stream()));
    }

    private CaseStudy study(long id) {
        return CaseStudy.of(viewer.get(), id).orElseThrow(NotTheirs::new);
    }

    private Course course(CaseStudy study) {
        return library.course(study.enrolment.cohort.edition);
    }

    private Response again(long id, Shown shown, int status) {
        return Fresh.again(status, () -> page(study(id), shown));
    }

    private TemplateInstance page(CaseStudy study, Shown shown) {
        var course = course(study);
        var filled = shown.sent()
                .map(sent ->
                        ShownForm.after(sent, course, study.form(course), study.answers, study.revision, study.open()))
                .orElseGet(() -> ShownForm.of(study.answers, study.open()));
        return Templates.caseStudy(new View(
                CaseView.of(course, study, filled.answers(), shown.faults()),
                filled,
                String.join("; ", shown.passages()),
                shown.changed() ? filled.changed(WORDS.handedInSince()) : shown.notice()));
    }
}
