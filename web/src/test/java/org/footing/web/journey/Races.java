package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * One student who presses each button fifty times at the same moment: an attempt is begun, a response is saved and the attempt is handed
 * in, again and again.
 *
 * @param doors where the program is to be had; they are taken by turns
 * @param session what the student's cookie holds
 * @param username the student
 */
record Races(List<String> doors, String session, String username) {

    static final int ROUNDS = Integer.getInteger("footing.rounds", 20);
    private static final int THREADS = 50;
    private static final String QUIZ = Journey.COURSE + "/quizzes/all-kinds";
    private static final String QUESTION = "ak-own-words";

    /** No answer may be another than the one expected, least of all a 500. */
    void run() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var attempts = answers(door -> Saver.begin(door, session, QUIZ));
            assertEquals(1, attempts.size(), attempts::toString);
            var attempt = attempts.get(0);
            var form = Map.of(
                    QUESTION + ".text", "words",
                    QUESTION + ".revision", "0",
                    QUESTION + ".saveId", attempt + "-" + round);
            assertEquals(List.of(200), answers(door -> status(door + attempt + "/responses/" + QUESTION, "PUT", form)));
            assertEquals(List.of(303), answers(door -> status(door + attempt + "/submission", "POST", Map.of())));
        }
    }

    void assertOneEach(Evidence evidence) throws SQLException {
        var mine = " from attempt a join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id "
                + "where a.quiz_id = 'all-kinds' and p.username = '" + username + "'";
        var attempts = evidence.number("select count(*)" + mine);
        assertEquals(attempts, evidence.number("select count(distinct a.number)" + mine), "no number twice");
        assertEquals(attempts, evidence.number("select max(a.number)" + mine), "none left out");
        assertEquals(0, evidence.number("select count(*)" + mine + " and (a.is_open or a.submitted_at is null)"));
        assertEquals(
                attempts * 12,
                evidence.number("select count(*) from attempt_question where attempt_id in (select a.id" + mine + ")"),
                "each asks its questions once");
        assertEquals(
                ROUNDS,
                evidence.number(
                        "select count(*) from response_event where kind = 'SAVED' and save_id like '/attempts/%' "
                                + "and attempt_id in (select a.id" + mine + ")"),
                "each save is kept once");
        assertEquals(
                attempts,
                evidence.number(
                        """
                        select i.attempts from item_progress i join enrolment e on e.id = i.enrolment_id
                        join person p on p.id = e.person_id where i.item_id = 'all-kinds' and p.username = ?
                        """,
                        username),
                "each submission is counted once");
        Found.say(
                THREADS + " at once begin, save and hand in",
                ROUNDS,
                "one attempt, one save, one submission each; no 500");
    }

    private interface Act<T> {
        T at(String door) throws Exception;
    }

    /** What they were answered, each answer once. */
    private <T> List<T> answers(Act<T> act) throws Exception {
        var acts = IntStream.range(0, THREADS)
                .mapToObj(thread -> (Callable<T>) () -> act.at(doors.get(thread % doors.size())))
                .toList();
        return AtOnce.all(acts).stream().distinct().toList();
    }

    private int status(String address, String method, Map<String, String> form) throws Exception {
        return Saver.send(HttpClient.newHttpClient(), address, session, method, form)
                .statusCode();
    }
}
