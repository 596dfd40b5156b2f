package org.footing.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.footing.assessment.Paper;
import org.footing.assessment.Response;
import org.footing.library.Library;

/**
 * Responses as their student gave them. The records number steps and pairs in the author's order, in which the right ones stand
 * beside each other: it is never told.
 */
final class GivenResponses {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Library library;
    private final Map<Long, Boolean> told;

    GivenResponses(Library library, Map<Long, Boolean> told) {
        this.library = library;
        this.told = told;
    }

    /** Whether the student may know what each response of this row's attempt was worth. */
    boolean told(ResultSet row) throws SQLException {
        return told.getOrDefault(row.getLong("attempt"), false);
    }

    /** In the numbering of the page, from 0; without its numbers where the course has lost the question since. */
    JsonNode asShown(ResultSet row, String response) throws SQLException, IOException {
        var kept = JSON.readValue(response, Response.class);
        var course = library.course(row.getLong("in_edition"));
        var seed = row.getLong("in_order");
        var question = row.getString("question");
        return course.quiz(row.getString("in_quiz"))
                .map(quiz -> new Paper(quiz, seed))
                .flatMap(paper -> paper.question(question)
                        .map(known -> paper.shuffle(known).shown(kept)))
                .<JsonNode>map(JSON::valueToTree)
                .orElseGet(() -> JSON.createObjectNode()
                        .put("kind", JSON.valueToTree(kept).get("kind").asText()));
    }
}
