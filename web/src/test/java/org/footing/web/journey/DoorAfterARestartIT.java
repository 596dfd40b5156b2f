package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wrong tries are not forgotten because the program was started again. */
@Tag("journey")
class DoorAfterARestartIT {

    private static final int FREE = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anAddressThatGuessedTooOftenWaitsOn() throws Exception {
        try (var program = Program.onH2("door")) {
            for (var guess = 0; guess < FREE; guess++) {
                assertEquals(422, knock(program, "nobody" + guess, "not the password"));
            }
            program.kill();
            program.startAgain();
            assertEquals(429, knock(program, "student", Journey.PASSWORD));
        }
    }

    private int knock(Program program, String username, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address("/login")))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + username + "&password=" + password.replace(" ", "+")));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
