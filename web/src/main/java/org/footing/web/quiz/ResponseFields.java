package org.footing.web.quiz;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.footing.assessment.Asked;
import org.footing.assessment.AttemptQuestion;
import org.footing.assessment.AttemptQuestion.Confidence;
import org.footing.assessment.Response;
import org.footing.assessment.Save;
import org.footing.assessment.Shuffle;
import org.footing.course.Question;
import org.footing.web.assessment.QuestionForm;
import org.footing.web.assessment.QuestionView;
import org.footing.web.assessment.Reading;

/** What an attempt's page sends of one question: its response, and what stands around it. */
record ResponseFields(String question, MultivaluedMap<String, String> form) {

    /** The fields hold no response to the question, or more than it can take. */
    static class Unreadable extends RuntimeException {

        /** Why, in words. */
        final String trouble;

        /** As far as it could be read, to be put right from there. */
        final transient Optional<Response> response;

        Unreadable(String message, Optional<Response> response) {
            super(message);
            this.trouble = message;
            this.response = response;
        }
    }

    /** @throws Unreadable if the fields hold no response to the question */
    Save save(Asked asked) {
        var reading = QuestionForm.read(asked, form);
        if (!reading.clear()) {
            throw new Unreadable(trouble(asked, reading), reading.response());
        }
        try {
            return new Save(question, base(), saveId(), reading.response(), confidence(), flagged());
        } catch (IllegalArgumentException foreign) {
            throw new Unreadable(QuizWords.words().notOffered(), reading.response());
        }
    }

    /** Whether they hold something else than what is stored. A page that lacks the question altogether changes nothing. */
    boolean changes(AttemptQuestion row, Question asked, Shuffle shuffle) {
        if (value("revision").isEmpty() || row.checkedAt != null) {
            return false;
        }
        var reading = QuestionForm.read(Asked.of(asked, shuffle), form);
        var given = reading.response().filter(response -> !response.blank()).map(shuffle::understood);
        return !reading.clear()
                || !given.equals(Optional.ofNullable(row.response))
                || !confidence().equals(Optional.ofNullable(row.confidence))
                || flagged() != row.flagged;
    }

    private static String trouble(Asked asked, Reading reading) {
        return reading.unclear()
                .map(QuestionView.open(asked, "").form()::trouble)
                .orElse("");
    }

    private int base() {
        return value("revision")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(IllegalArgumentException::new);
    }

    /** A page without scripts makes none: it sends a save once. */
    private String saveId() {
        return value("saveId").orElseGet(() -> UUID.randomUUID().toString());
    }

    private Optional<Confidence> confidence() {
        return value("confidence").flatMap(word -> Arrays.stream(Confidence.values())
                .filter(known -> known.name().equals(word))
                .findFirst());
    }

    private boolean flagged() {
        return value("flag").isPresent();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(form.getFirst(question + "." + name)).filter(text -> !text.isEmpty());
    }
}
