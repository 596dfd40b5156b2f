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
import java.util.Objects;
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
    public record View(CaseView study, String passages, Optional<String> notice) {}

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
        var study = study(id);
        return Fresh.page(page(study, study.answers, Map.of(), Set.of(), Optional.empty()));
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
        var answers = QuarkusTransaction.requiringNew().call(() -> answers(study(id), sent));
        try {
            if (!handIn) {
                keep(id, revision, add, answers);
                return SeeOther.at("/practice/cases/" + id + "#go-on");
            }
            var passages = looked ? Set.<String>of() : passages(id, answers);
            if (!passages.isEmpty()) {
                studies.write(viewer.get(), id, revision, answers, clock.instant());
                var found = FilledField.WORDS.mayTell(String.join("; ", passages));
                return again(id, answers, Map.of(), passages, found, Fresh.UNPROCESSABLE);
            }
            var faults = studies.handIn(viewer.get(), id, revision, answers, clock.instant());
            return faults.isEmpty()
                    ? SeeOther.at("/practice/cases/" + id)
                    : again(id, answers, faults, Set.of(), WORDS.notHandedIn(faults.size()), Fresh.UNPROCESSABLE);
        } catch (ChangedSince since) {
            return again(id, answers, Map.of(), Set.of(), WORDS.changedSince(), Fresh.CONFLICT);
        } catch (Records.NoConsent over) {
            return again(id, answers, Map.of(), Set.of(), FilledField.WORDS.noConsent(), Fresh.CONFLICT);
        } catch (CaseStudies.Full full) {
            var words = WORDS.full(CaseStudy.MOST_TREATMENTS);
            return again(id, answers, Map.of(), Set.of(), words, Fresh.UNPROCESSABLE);
        } catch (Records.Unfit unfit) {
            var words = FilledField.WORDS.tooLong(FormAnswers.LONGEST_NOTE);
            return again(id, answers, Map.of(), Set.of(), words, Fresh.UNPROCESSABLE);
        }
    }

    private void keep(long id, int revision, boolean add, FormAnswers answers) {
        if (add) {
            studies.addTreatment(viewer.get(), id, revision, answers, clock.instant());
        } else {
            studies.write(viewer.get(), id, revision, answers, clock.instant());
        }
    }

    private FormAnswers answers(CaseStudy study, MultivaluedMap<String, String> sent) {
        var course = course(study);
        return FormAnswers.read(
                study.form(course),
                course.practice().contraindications(),
                key -> Objects.requireNonNullElse(sent.getFirst("answer." + key), ""));
    }

    private Set<String> passages(long id, FormAnswers answers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var study = study(id);
            return Identifying.in(answers.words(study.form(course(study))).values().stream());
        });
    }

    private CaseStudy study(long id) {
        return CaseStudy.of(viewer.get(), id).orElseThrow(NotTheirs::new);
    }

    private Course course(CaseStudy study) {
        return library.course(study.enrolment.cohort.edition);
    }

    private Response again(
            long id, FormAnswers answers, Map<String, Fault> faults, Set<String> passages, String notice, int status) {
        return Fresh.again(status, () -> page(study(id), answers, faults, passages, Optional.of(notice)));
    }

    private TemplateInstance page(
            CaseStudy study,
            FormAnswers answers,
            Map<String, Fault> faults,
            Set<String> passages,
            Optional<String> notice) {
        return Templates.caseStudy(
                new View(CaseView.of(course(study), study, answers, faults), String.join("; ", passages), notice));
    }
}
