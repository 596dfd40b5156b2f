package org.footing.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the program says when it starts, and what it leaves behind when it cannot. */
@Tag("journey")
class StartIT {

    @Test
    void aPortThatIsTakenIsToldInWordsBeforeAnythingIsMade() throws Exception {
        try (var program = Program.empty("taken");
                var other = new ServerSocket(program.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertTrue(other.isBound());

            assertEquals(
                    "Another program listens on that port. Stop it, or choose another port with --port.",
                    program.command());
            try (var database = program.database();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select count(*) from school")) {
                rows.next();
                assertEquals(0, rows.getInt(1), "no school was made");
            }
        }
    }

    @Test
    void aMailServerWithNoAddressToSendFromIsToldAtTheStart() throws Exception {
        try (var program = Program.empty("mail").with("footing.mail.host", "mail.school.example")) {
            assertEquals(
                    "With footing.mail.host the setting footing.mail.from is needed: the address that mail comes from.",
                    program.command());
        }
    }

    @Test
    void theFirstLinkBeginsWithTheAddressOfTheSchool() throws Exception {
        try (var program = Program.empty("named").with("footing.sample", "false")) {
            var said = program.with("footing.origins", program.address("/")).startUntil("Ctrl-C stops it.");

            assertTrue(said.contains(" at " + program.address("/setup/")), said);
        }
    }

    @Test
    void theGreetingNamesThePortThatTheSystemChose() throws Exception {
        try (var program = Program.empty("chosen").with("quarkus.http.port", "0")) {
            var said = program.startUntil("Ctrl-C stops it.");

            assertTrue(said.matches("(?s).*Footing listens on http://localhost:[1-9][0-9]{3,4} .*"), said);
        }
    }

    @Test
    void whoIsLockedOutGetsALinkFromTheMachine() throws Exception {
        try (var program = Program.onH2("locked-out")) {
            var running = program.command("invite-administrator");
            assertTrue(running.contains("http://127.0.0.1:" + program.port() + "/invitations/"), running);
            program.close();
            var alone = program.command("invite-administrator");
            assertTrue(alone.contains("http://localhost:" + program.port() + "/invitations/"), alone);
            assertFalse(Files.exists(program.file("operator")));
        }
    }
}
