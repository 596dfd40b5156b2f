package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.next;
import static org.footing.web.Visitor.page;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyDataPagesTest {

    @Inject
    HandSchool school;

    private String student;
    private String theirs;

    @BeforeEach
    void aStudent() {
        student = school.student();
        theirs = session(student);
    }

    @Test
    void whoGivesTheirPasswordGetsTheirData() throws IOException {
        var answer = holding(theirs).formParam("current", PASSWORD).post("/profile/my-data");

        assertEquals(200, answer.statusCode());
        assertEquals("application/zip", answer.contentType());
        assertEquals("attachment; filename=my-data.zip", answer.header("Content-Disposition"));
        assertEquals("no-store", answer.header("Cache-Control"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            assertEquals("my-data.json", zip.getNextEntry().getName());
            assertEquals(
                    student,
                    new ObjectMapper()
                            .readTree(zip.readAllBytes())
                            .at("/person/0/username")
                            .asText());
        }
    }

    @Test
    void anotherPasswordGetsNothing() {
        var answer = holding(theirs).formParam("current", "not the password").post("/profile/my-data");

        assertEquals(422, answer.statusCode());
        assertEquals(
                "That is not your password.",
                page(answer).select("#current-error").text());
    }

    @Test
    void thePasswordCannotBeTriedWithoutEnd() {
        for (var tries = 0; tries < 5; tries++) {
            holding(theirs).formParam("current", "wrong " + tries).post("/profile/my-data");
        }
        var answer = holding(theirs).formParam("current", PASSWORD).post("/profile/my-data");

        assertEquals(422, answer.statusCode());
        assertTrue(page(answer).select("#current-error").text().startsWith("Too many tries"));
    }

    @Test
    void whoAsksToBeForgottenMayTakeItBack() {
        assertEquals("/profile/my-data#erasure", next(holding(theirs).post("/profile/erasure")));
        assertTrue(shown().contains("You asked on"), this::shown);
        assertEquals("/profile/my-data#erasure", next(holding(theirs).post("/profile/erasure/withdrawal")));
        assertTrue(shown().contains("Ask to be forgotten"), this::shown);
    }

    private String shown() {
        return page(holding(theirs).get("/profile/my-data")).text();
    }
}
