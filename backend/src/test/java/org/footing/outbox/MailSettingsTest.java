package org.footing.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.footing.identity.MailSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    private static final String OFFICE = "office@school.example";

    @Test
    void aServerThatIsSetIsUsed() {
        var settings = set("465", "tls", OFFICE);

        assertEquals(Optional.empty(), settings.problem());
        assertEquals(
                Optional.of(new MailServer(
                        "mail.school.example", 465, MailSecurity.TLS, Optional.empty(), OFFICE, "Our school")),
                settings.server("Our school"));
    }

    @Test
    void withoutAHostNothingIsWrongAndNothingIsSent() {
        var none = new MailSettings(
                Optional.empty(), "587", "STARTTLS", Optional.empty(), Optional.empty(), Optional.empty());

        assertEquals(Optional.empty(), none.problem());
        assertEquals(Optional.empty(), none.server("Our school"));
    }

    @Test
    void mailComesFromSomewhere() {
        var without = new MailSettings(
                Optional.of("mail.school.example"),
                "587",
                "STARTTLS",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertTold("footing.mail.from is needed", without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "School <office@school.example>",
                "office",
                "a@school.example, b@school.example",
                "office@school.example\nBcc: all@school.example",
                "\"office\"@school.example",
                ".office@school.example"
            })
    void mailComesFromOneAddressAlone(String from) {
        assertTold("without a name beside it, not " + from, set("587", "STARTTLS", from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "smtp", "-25", "1000000000000"})
    void whatIsNoPortIsTold(String port) {
        assertTold("from 1 to 65535, not " + port, set(port, "STARTTLS", OFFICE));
    }

    @Test
    void anotherWayToEncryptIsTold() {
        assertTold("STARTTLS, TLS or NONE, not SSL", set("587", "SSL", OFFICE));
    }

    private static void assertTold(String words, MailSettings settings) {
        var problem = settings.problem().orElseThrow();
        assertTrue(problem.contains(words), problem);
    }

    private static MailSettings set(String port, String security, String from) {
        return new MailSettings(
                Optional.of("mail.school.example"),
                port,
                security,
                Optional.empty(),
                Optional.empty(),
                Optional.of(from));
    }
}
