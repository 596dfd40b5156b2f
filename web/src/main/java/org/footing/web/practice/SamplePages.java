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

    /**
     * @param found what was found; empty while nobody has looked
     * @param words that were typed
     * @param error why they were refused; empty where they were not
     */
    public record Row(long id, String title, String seen, String note, String found, String words, String error) {

        /** Of the field for what was found. */
        public String fieldId() {
            return "found-" + id;
        }

        public boolean open() {
            return found.isEmpty();
        }
    }

    /** @param unsent what was typed and has no field any more */
    public record View(List<Row> open, List<Row> done, int first, Optional<String> notice, String unsent) {}

    /** What was typed about one, and why it was refused. */
    private record Refused(long id, String words, String why) {
        static final Refused NOTHING = new Refused(0, "", "");
    }

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
        return Fresh.page(page(Refused.NOTHING));
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
            return again(Fresh.UNPROCESSABLE, new Refused(id, words, WORDS.noWords(Sampling.LONGEST_WORDS)));
        } catch (Sampling.NotSampled not) {
            return again(Fresh.CONFLICT, new Refused(id, words, WORDS.notSampled()));
        }
    }

    private Response again(int status, Refused refused) {
        return Fresh.again(status, () -> page(refused));
    }

    private TemplateInstance page(Refused refused) {
        if (!viewer.get().verifies()) {
            throw new NotFoundException();
        }
        var rows = sampling.of(viewer.get()).stream()
                .map(sample -> row(sample, refused))
                .toList();
        var shown = rows.stream().anyMatch(row -> row.open() && row.id() == refused.id());
        return Templates.samples(new View(
                rows.stream().filter(Row::open).toList(),
                rows.stream().filter(row -> !row.open()).toList(),
                Sampling.FIRST,
                Optional.of(refused.why()).filter(why -> !why.isEmpty()),
                shown ? "" : refused.words()));
    }

    private Row row(Sample sample, Refused refused) {
        var observation = sample.observation();
        var mine = refused.id() == observation.id;
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
                        .orElse(""),
                mine ? refused.words() : "",
                mine ? refused.why() : "");
    }
}
