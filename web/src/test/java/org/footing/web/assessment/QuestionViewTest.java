package org.footing.web.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footing.assessment.Asked;
import org.footing.assessment.Asked.Entry;
import org.footing.assessment.Asked.Fill.Blank;
import org.footing.assessment.Asked.Prompt;
import org.footing.assessment.Fraction;
import org.footing.assessment.Response;
import org.footing.assessment.Verdict;
import org.footing.assessment.Verdict.Part;
import org.footing.course.Scene;
import org.footing.course.Upload.Accept;
import org.footing.web.assessment.QuestionView.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as an attempt shows them: many in one form, then closed, with or without verdicts. */
@QuarkusTest
class QuestionViewTest {

    private static final Prompt PROMPT = new Prompt("heel", "<p>Where?</p>", Optional.empty());
    private static final List<Entry> ENTRIES = List.of(new Entry(0, "<b>skin</b>"), new Entry(1, "bone"));
    private static final Scene SCENE = new Scene(
            "<img alt=\"A foot\" src=\"/foot.png\">",
            100,
            50,
            List.of(
                    new Scene.Region("at the back", "<circle cx=\"25\" cy=\"10\" r=\"5\"/>"),
                    new Scene.Region("in front", "<circle cx=\"75\" cy=\"10\" r=\"5\"/>")));

    /** A question, a response to it, and words that a closed page shows of that response. */
    record Case(Asked asked, Response response, String shown) {

        @Override
        public String toString() {
            return asked.getClass().getSimpleName();
        }
    }

    @Inject
    Engine engine;

    static Stream<Case> everyKind() {
        return Stream.of(
                new Case(new Asked.Choose(PROMPT, false, ENTRIES), new Response.Picked(1), "bone"),
                new Case(new Asked.Choose(PROMPT, true, ENTRIES), new Response.Chosen(Set.of(0)), "skin"),
                new Case(
                        new Asked.Order(PROMPT, true, ENTRIES), new Response.Ordered(List.of(1)), "1bone skinLeft out"),
                new Case(
                        new Asked.Match(PROMPT, List.of("x", "y"), ENTRIES),
                        new Response.Matched(Map.of(0, 1)),
                        "xbone"),
                new Case(
                        new Asked.Fill(
                                PROMPT,
                                List.of("The ", " and ", "."),
                                List.of(new Blank(List.of()), new Blank(List.of("warm", "cold")))),
                        new Response.Filled(List.of("<skin>", "")),
                        "The <skin> and Nothing written ."),
                new Case(new Asked.Measure(PROMPT, Optional.of("cm")), new Response.Measured("5,5"), "5,5 cm"),
                new Case(new Asked.Point(PROMPT, SCENE), new Response.Pointed(1), "B in front"),
                new Case(
                        new Asked.Label(PROMPT, SCENE, ENTRIES), new Response.Labelled(Map.of(1, 0)), "B in frontskin"),
                new Case(new Asked.Write(PROMPT), new Response.Wrote("<b>one\ntwo"), "<b>one"),
                new Case(
                        new Asked.HandIn(PROMPT, Set.of(Accept.IMAGE)),
                        new Response.Uploaded("6f1c"),
                        "Handed in: couch.jpg"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsClosedShowsTheResponseAndTakesNoOther(Case given) {
        var closed = shown(view(given).shut());

        assertTrue(closed.text().contains(given.shown), closed::text);
        assertTrue(closed.select("fieldset").hasAttr("disabled"));
        assertEquals(
                0,
                closed.select("select, textarea, button, input:not([type=radio], [type=checkbox], [type=hidden])")
                        .size());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsOpenIsNamedAfterItsQuestion(Case given) {
        var open = shown(view(given));

        var fields = open.select("input:not([type=file]), select, textarea");
        assertFalse(fields.isEmpty());
        fields.forEach(field -> assertTrue(field.attr("name").startsWith("heel."), field::outerHtml));
        assertTrue(open.text().startsWith("Question 3 of 10, 2 points. "), open::text);
        assertEquals("heel", open.expectFirst("#q-heel").id().substring(2));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsShownIsReadAgainAsItWas(Case given) {
        var form = new MultivaluedHashMap<String, String>();
        for (var field : shown(view(given)).select("input:not([type=file]), select, textarea")) {
            var chosen = field.selectFirst("option[selected]");
            var box = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (!box || field.hasAttr("checked")) {
                form.add(
                        field.attr("name"),
                        field.tagName().equals("select") ? chosen == null ? "" : chosen.val() : field.val());
            }
        }

        assertEquals(Reading.of(given.response), QuestionForm.read(given.asked, form));
    }

    @Test
    void aFileIsHandedInWithTheFormAndNamesTheKindsTaken() {
        var asked = new Asked.HandIn(PROMPT, Set.of(Accept.PDF, Accept.IMAGE));
        var question = shown(QuestionView.open(asked, "").withEvidence(Evidence.NONE));

        var file = question.expectFirst("input[type=file]");
        assertEquals("image/*,application/pdf", file.attr("accept"));
        assertEquals("heel.upload", file.attr("name"));
        assertEquals("", question.select("[name=heel.file]").val());
    }

    @Test
    void aClosedVerdictWaitsForATutorOrTellsWhy() {
        var waits = new Verdict(Fraction.ZERO, true, false, List.of(), Optional.empty(), Optional.of("Because."));
        var wrong = new Verdict(
                Fraction.ZERO,
                false,
                true,
                List.of(new Part(1, false, Optional.of("No."))),
                Optional.empty(),
                Optional.of("Because."));
        var written = QuestionView.open(new Asked.Write(PROMPT), "").withVerdict(Optional.of(waits));
        var chosen =
                QuestionView.open(new Asked.Choose(PROMPT, false, ENTRIES), "").withVerdict(Optional.of(wrong));

        assertEquals(
                "Compare your answer Nobody marks it here. Read what it should say, and judge for yourself. Because.",
                verdict(written));
        assertEquals("Waiting for a mark A tutor reads it and gives it its mark. Because.", verdict(written.shut()));
        assertEquals("Not this one In a quiz this choice fails the whole quiz. No.", verdict(chosen));
        assertEquals("Not this one This choice fails the whole quiz. No. Because.", verdict(chosen.shut()));
    }

    private static QuestionView view(Case given) {
        return QuestionView.open(given.asked, "Question 3 of 10, 2 points.")
                .withResponse(Optional.of(given.response))
                .withEvidence(new Evidence(
                        Optional.of("couch.jpg"), "/files/couch", true, false, List.of("/files/couch/pages/1")));
    }

    private Document shown(QuestionView view) {
        return Jsoup.parse(engine.getTemplate("assessment/_question")
                .data("form", view.form())
                .render());
    }

    private String verdict(QuestionView view) {
        return Jsoup.parse(engine.getTemplate("assessment/_verdict")
                        .data("form", view.form())
                        .data("verdict", view.verdict().orElseThrow())
                        .render())
                .text();
    }
}
