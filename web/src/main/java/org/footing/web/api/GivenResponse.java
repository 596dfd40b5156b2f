package org.footing.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.footing.assessment.AttemptQuestion.Confidence;
import org.footing.assessment.Response;
import org.footing.assessment.Save;

/**
 * What a program sends to be kept of one question.
 *
 * @param revision of the question that the program has
 * @param saveId made by the program for this save: the same one sent twice is one save
 * @param response in the numbering in which the question was shown; null to clear what was saved
 * @param confidence null when the student did not say
 * @param flagged the student means to come back to it
 */
record GivenResponse(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) @Schema(minimum = "0") int revision,
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) @Schema(pattern = "[!-~]{1,64}") String saveId,
        @JsonProperty(required = true) Optional<Response> response,
        @Schema(implementation = String.class, nullable = true, pattern = AttemptDetail.CONFIDENCE)
                Optional<Confidence> confidence,
        boolean flagged) {

    /** It is no JSON, or not of this shape. */
    static class Unreadable extends RuntimeException {}

    /** What it does not know it leaves: a response is kept rather than refused for what another version of a program adds. */
    private static final ObjectMapper JSON = StrictJson.exact(JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    /** @throws Unreadable if it is no such JSON */
    static GivenResponse read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, GivenResponse.class))
                    .orElseThrow(Unreadable::new);
        } catch (IOException foreign) {
            throw new Unreadable();
        }
    }

    /** @throws Unreadable if it cannot be a save */
    Save save(String question) {
        try {
            return new Save(question, revision, saveId, response, confidence, flagged);
        } catch (IllegalArgumentException foreign) {
            throw new Unreadable();
        }
    }
}
