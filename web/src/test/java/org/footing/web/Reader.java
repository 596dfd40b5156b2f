package org.footing.web;

import static org.footing.web.Visitor.holding;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Reads lessons as an open page reports it, while the clock runs on by itself. */
@ApplicationScoped
public class Reader {

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(30);

    @Inject
    TestClock clock;

    /** A short lesson, to its end and long enough. */
    public void reads(String session, String lesson) {
        report(session, lesson, false);
        clock.advance(BETWEEN_REPORTS);
        report(session, lesson, true).then().body("missing", equalTo(""));
    }

    public Response report(String session, String lesson, boolean end) {
        var answer =
                holding(session).formParam("section", "").formParam("end", end).post(lesson + "/visit");
        assertEquals(200, answer.statusCode());
        return answer;
    }
}
