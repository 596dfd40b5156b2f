package org.footing.web.practice;

import static org.footing.web.practice.SignOffPages.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Optional;
import org.footing.course.Practice.Competency;
import org.footing.library.Library;
import org.footing.practice.Sampling;
import org.footing.practice.Sampling.Sample;
import org.footing.web.page.Dates;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What verifiers look at of what others signed off. */
@Path("/practice/samples")
public class SamplePages {

    /** @param found what was found; empty while nobody has looked */
    public record Row(long id, String title, String seen, String note, String found) {

        /** Of the field for what was found. */
        public String fieldId() {
            return "found-" + id;
        }

        public boolean open() {
            return found.isEmpty();
        }
    }

    public record View(List<Row> open, List<Row> done, int first, Optional<String> notice) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance samples(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    Library library;

    @Inject
    Sampling sampling;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        return Fresh.page(page(Optional.empty()));
    }

    @POST
    @Path("/{id:[0-9]+}")
    public Response check(@RestPath long id, @RestForm boolean agreed, @RestForm @DefaultValue("") String words) {
        if (!viewer.get().verifies()) {
            throw new NotFoundException();
        }
        try {
            sampling.check(viewer.get(), id, agreed, words, clock.instant());
            return SeeOther.at("/practice/samples");
        } catch (Sampling.NoWords none) {
            return again(Fresh.UNPROCESSABLE, WORDS.noWords(Sampling.LONGEST_WORDS));
        } catch (Sampling.NotSampled not) {
            return again(Fresh.CONFLICT, WORDS.notSampled());
        }
    }

    private Response again(int status, String why) {
        return Fresh.again(status, () -> page(Optional.of(why)));
    }

    private TemplateInstance page(Optional<String> notice) {
        if (!viewer.get().verifies()) {
            throw new NotFoundException();
        }
        var rows = sampling.of(viewer.get()).stream().map(this::row).toList();
        return Templates.samples(new View(
                rows.stream().filter(Row::open).toList(),
                rows.stream().filter(row -> !row.open()).toList(),
                Sampling.FIRST,
                notice));
    }

    private Row row(Sample sample) {
        var observation = sample.observation();
        var competencies =
                library.course(observation.enrolment.cohort.edition).practice().competencies();
        return new Row(
                observation.id,
                WORDS.sampleOf(
                        observation.enrolment.person.name,
                        competencies.stream()
                                .filter(one -> one.id().equals(observation.competency))
                                .map(Competency::title)
                                .findFirst()
                                .orElse(observation.competency)),
                WORDS.seenBy(Dates.inFull(observation.observedOn), observation.observer.name),
                observation.note,
                sample.check()
                        .map(check -> check.agreed
                                ? WORDS.agreedBy(check.verifier.name)
                                : WORDS.notAgreedBy(check.verifier.name, check.words))
                        .orElse(""));
    }
}
