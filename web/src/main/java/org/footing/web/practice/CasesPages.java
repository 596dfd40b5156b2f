package org.footing.web.practice;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.cohort.Enrolment;
import org.footing.course.Course;
import org.footing.course.Form;
import org.footing.library.Library;
import org.footing.practice.CaseStudies;
import org.footing.practice.CaseStudy;
import org.footing.practice.Client;
import org.footing.practice.Records;
import org.footing.web.page.Fresh;
import org.footing.web.security.CurrentViewer;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A student's case studies, with what is still owed of each and of all. */
@Path("/practice/cases")
public class CasesPages {

    static final CaseMessages WORDS = MessageBundles.get(CaseMessages.class);

    /**
     * @param id 0 where none is begun
     * @param drawn as {@code tags/state} draws it
     * @param kind what was chosen of what is chosen once each; may be empty
     * @param open whether its student can change it
     * @param owed what is missing, section by section; none where nothing can be done
     */
    public record Card(
            long id, String title, String kind, String drawn, String state, boolean open, List<String> owed) {

        public boolean complete() {
            return open && owed.isEmpty();
        }
    }

    /**
     * @param unchosen what is to be chosen once each and was not; may be empty
     * @param clients codes of those of whom no study tells
     */
    public record View(
            Course course,
            String saveId,
            long passed,
            List<Card> cards,
            String unchosen,
            List<String> clients,
            Optional<String> notice) {}

    @CheckedTemplate(basePath = "practice")
    static class Templates {
        static native TemplateInstance cases(View view);
    }

    @Inject
    CurrentViewer viewer;

    @Inject
    PracticeEnrolments enrolments;

    @Inject
    Library library;

    @Inject
    CaseStudies studies;

    @Inject
    Clock clock;

    /** @param course the newest that asks for case studies where none is named */
    @GET
    @Transactional
    public Response show(@RestQuery @DefaultValue("") String course) {
        return Fresh.page(page(course, Optional.empty()));
    }

    @POST
    public Response begin(
            @RestForm @DefaultValue("") String course,
            @RestForm @DefaultValue("") String saveId,
            @RestForm @DefaultValue("") String client) {
        try {
            return SeeOther.at(
                    "/practice/cases/" + studies.begin(viewer.get(), course, client, saveId, clock.instant()).id);
        } catch (CaseStudies.ClientTaken taken) {
            return refused(course, WORDS.clientTaken());
        } catch (Records.NoConsent over) {
            return refused(course, FilledField.WORDS.noConsent());
        } catch (IllegalArgumentException spoilt) {
            return refused(course, FilledField.WORDS.beginAgain());
        } catch (Records.UnknownClient unknown) {
            return refused(course, FilledField.WORDS.unknownClient());
        }
    }

    private Response refused(String course, String why) {
        return Fresh.again(Fresh.UNPROCESSABLE, () -> page(course, Optional.of(why)));
    }

    private TemplateInstance page(String named, Optional<String> notice) {
        var enrolment = enrolments.of(
                named, known -> !known.practice().caseStudy().sections().isEmpty());
        var course = library.course(enrolment.cohort.edition);
        var begun = CaseStudy.of(enrolment);
        return Templates.cases(new View(
                course,
                UUID.randomUUID().toString(),
                begun.stream()
                        .filter(study -> study.state() == CaseStudy.State.PASSED)
                        .count(),
                cards(course, begun),
                unchosen(course, begun),
                clients(enrolment, begun),
                notice));
    }

    private static List<Card> cards(Course course, List<CaseStudy> begun) {
        var cards = new ArrayList<Card>();
        begun.forEach(study -> cards.add(card(course, study, cards.size() + 1)));
        IntStream.rangeClosed(begun.size() + 1, course.practice().targets().cases())
                .mapToObj(
                        number -> new Card(0, WORDS.caseNumber(number), "", "none", WORDS.notBegun(), false, List.of()))
                .forEach(cards::add);
        return cards;
    }

    private static Card card(Course course, CaseStudy study, int number) {
        return new Card(
                study.id,
                WORDS.caseOf(number, study.client.code),
                eachOnce(course)
                        .map(field -> study.answers.value(field.id()))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                drawn(study),
                state(study),
                study.open(),
                study.open()
                        ? study.owed(course).stream().map(Form.Section::title).toList()
                        : List.of());
    }

    private static Stream<Form.Field> eachOnce(Course course) {
        return course.practice().caseStudy().fields().filter(Form.Field::eachOnce);
    }

    private static String unchosen(Course course, List<CaseStudy> begun) {
        return eachOnce(course)
                .map(field -> unchosen(field, begun))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String unchosen(Form.Field field, List<CaseStudy> begun) {
        var left = field.options().stream()
                .filter(option -> begun.stream()
                        .filter(study -> !study.client.ended() || study.passedAt != null)
                        .noneMatch(study -> study.answers.value(field.id()).equals(option)))
                .toList();
        return left.isEmpty() ? "" : WORDS.notChosen(field.title(), String.join(", ", left));
    }

    private static List<String> clients(Enrolment enrolment, List<CaseStudy> begun) {
        return Client.of(enrolment).stream()
                .filter(client -> !client.ended())
                .filter(client -> begun.stream().noneMatch(study -> study.client.equals(client)))
                .map(client -> client.code)
                .toList();
    }

    static String drawn(CaseStudy study) {
        if (study.client.ended() && study.passedAt == null) {
            return "none";
        }
        return switch (study.state()) {
            case DRAFT, HANDED_IN -> "now";
            case RETURNED -> "late";
            case PASSED -> "done";
        };
    }

    static String state(CaseStudy study) {
        if (study.client.ended() && study.passedAt == null) {
            return WORDS.ended();
        }
        return switch (study.state()) {
            case DRAFT -> WORDS.draft();
            case HANDED_IN -> WORDS.handedIn();
            case RETURNED -> WORDS.sentBack();
            case PASSED -> WORDS.passed();
        };
    }
}
