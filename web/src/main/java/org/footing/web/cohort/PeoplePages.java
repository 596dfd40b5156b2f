package org.footing.web.cohort;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.footing.cohort.Admissions;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolments.AlreadyEnrolled;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.web.admin.DetailsForm;
import org.footing.web.admin.Listed;
import org.footing.web.cohort.PeopleViews.Forms;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The students of a cohort, with those who left. Whoever looks after the cohort reads it; who answers for it enrols somebody known. */
@Path("/cohorts/{id}/people")
public class PeoplePages {

    @CheckedTemplate(basePath = "cohort")
    static class Templates {
        static native TemplateInstance people(PeopleViews.View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Leading leading;

    @Inject
    PeopleViews views;

    @Inject
    Admissions admissions;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list(
            @RestPath long id,
            @RestQuery Optional<String> q,
            @RestQuery Optional<String> page,
            @RestQuery Optional<String> sent) {
        var words = q.map(String::strip).orElse("");
        return Fresh.page(Templates.people(views.view(id, words, Listed.page(page), Forms.EMPTY, sent.isPresent())));
    }

    @POST
    public Response enrol(@RestPath long id, @RestForm Optional<String> who) {
        var cohort = QuarkusTransaction.requiringNew().call(() -> leading.cohort(id));
        var typed = who.orElse("").strip();
        var person = QuarkusTransaction.requiringNew().call(() -> Person.exactly(typed));
        var refused = person.map(known -> refusal(cohort, known)).orElse(RollWords.WORDS.nobodyToEnrol());
        if (person.isEmpty() || !refused.isEmpty()) {
            return again(Fresh.UNPROCESSABLE, id, typed, refused);
        }
        try {
            var enrolment = admissions.enrol(viewer.get(), person.get().id, id, clock.instant());
            return SeeOther.at("/cohorts/" + id + "/people#student-" + enrolment.id);
        } catch (AlreadyEnrolled twice) {
            return again(Fresh.CONFLICT, id, typed, RollWords.WORDS.studentAlready());
        }
    }

    /** Empty for who can become a student. */
    private String refusal(Cohort cohort, Person person) {
        if (person.disabled()) {
            return RollWords.WORDS.shutOut();
        }
        return QuarkusTransaction.requiringNew()
                        .call(() -> Right.staffOf(List.of(person), cohort.courseId, cohort.id, clock.instant()))
                        .isEmpty()
                ? ""
                : RollWords.WORDS.staff();
    }

    private Response again(int status, long id, String who, String refused) {
        var forms = new Forms(who, Optional.of(refused), DetailsForm.EMPTY);
        return Fresh.again(status, () -> Templates.people(views.view(id, forms)));
    }
}
