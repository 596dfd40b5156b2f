package org.footing.web.security;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sends never begins a line of the log, nor paints one. */
@QuarkusTest
class LogTest {

    private static final class Written extends Handler {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord written) {
            lines.add(ExtLogRecord.wrap(written).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final String FORGED = "a\r\nERROR [forged] \u001b[31mred\u2028next\u0085line";

    private final Written log = new Written();

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        LogContext.getLogContext().getLogger("").addHandler(log);
    }

    @AfterEach
    void stop() {
        LogContext.getLogContext().getLogger("").removeHandler(log);
    }

    @Test
    void aPathIsLoggedAsItWasSent() {
        var path = "/for-tests/broken;x=%0d%0aERROR%20[forged]%1b[31mred%E2%80%A8next";
        Response answer = holding(session("admin"))
                .urlEncodingEnabled(false)
                .get(path.replace("[", "%5B").replace("]", "%5D"));

        assertEquals(500, answer.statusCode());
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("/for-tests/broken")), log.lines::toString);
        assertNothingForged();
    }

    @Test
    void whatIsTypedAtTheDoorIsNotLogged() {
        anybody()
                .formParam("username", FORGED)
                .formParam("password", FORGED)
                .post("/login")
                .then()
                .statusCode(422);
        holding(session("admin")).queryParam("q", FORGED).get("/admin/people");
        holding(session("admin")).queryParam("page", FORGED).get("/admin/people");
        anybody()
                .contentType("application/x-www-form-urlencoded")
                .body("username=%zz" + FORGED)
                .post("/login");
        anybody().header("X-Forwarded-For", "a ERROR [forged]").get("/login");

        assertNothingForged();
    }

    private void assertNothingForged() {
        for (var line : List.copyOf(log.lines)) {
            assertTrue(
                    line == null || line.chars().noneMatch(sign -> Character.isISOControl(sign) || sign == 0x2028),
                    line);
        }
    }
}
