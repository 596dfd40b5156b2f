package org.footing.web.identity;

import static org.footing.web.Visitor.PASSWORD;
import static org.footing.web.Visitor.knock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.web.HandSchool;
import org.junit.jupiter.api.Test;

/** A hundred and twenty people at the door in the same second, two passwords looked at in turn. */
@QuarkusTest
class BusyDoorTest {

    private static final int PEOPLE = 120;
    private static final long PATIENCE_SECONDS = 90;

    @Inject
    HandSchool school;

    @Test
    void everybodyIsLetInOrAskedToComeBackAndThenLetIn() throws Exception {
        var people = Stream.generate(school::person).limit(PEOPLE).toList();
        var answers = together(people);

        assertTrue(
                Set.of(303, 503)
                        .containsAll(answers.stream().map(Response::statusCode).collect(Collectors.toSet())),
                () -> answers.stream().map(Response::statusCode).toList().toString());
        for (var person = 0; person < PEOPLE; person++) {
            if (answers.get(person).statusCode() == 503) {
                assertEquals("10", answers.get(person).header("Retry-After"));
                assertEquals(303, knock(people.get(person), PASSWORD).statusCode());
            }
        }
    }

    private static List<Response> together(List<String> people) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Response>> knocks = threads.invokeAll(
                    people.stream()
                            .map(person -> (Callable<Response>) () -> knock(person, PASSWORD))
                            .toList(),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            var answers = new ArrayList<Response>();
            for (var knock : knocks) {
                answers.add(knock.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
