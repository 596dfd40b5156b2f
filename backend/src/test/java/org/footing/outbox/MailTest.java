package org.footing.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.footing.identity.EmailAddress;
import org.footing.identity.MailSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amara",
                "amara@",
                "@school.example",
                "amara@school.example\nBcc: all@school.example",
                "amara@school.example\r\nBcc: all@school.example",
                "amara@school.example,bruno@school.example",
                "amara@school.example bruno@school.example",
                "Amara <amara@school.example>",
                "\"amara\"@school.example",
                "amara(she)@school.example",
                "amara@school..example",
                "amara@[127.0.0.1]",
                "ämara@school.example",
                "amara@school.example\u2028"
            })
    void whatIsNotOnePlainAddressIsNone(String address) {
        assertFalse(Mail.addressable(address));
        assertThrows(IllegalArgumentException.class, () -> new Mail(address, "Subject", "Text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amara@school.example", "a.b+c@x-y.example", "amara@localhost"})
    void anAddressIsOne(String address) {
        assertTrue(Mail.addressable(address));
    }

    /** Every address that people may type: a page that asks for it promises that mail can go there, or come from it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.first@school.example",
                "!#$%&'*+/=?^_`{|}~-@x.example",
                "1234567890123456789012345678901234567890123456789012345678901234@school.example",
                "ada@1.2",
                ".ada@school.example",
                "ada.@school.example",
                "ada..first@school.example"
            })
    void whatPeopleMayTypeCanBeWrittenTo(String typed) {
        assertEquals(EmailAddress.of(typed), EmailAddress.of(typed).filter(Mail::addressable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One\nBcc: all@school.example", "One\r\n\r\nText", "One\u0000", "One\u2028two"})
    void aSubjectIsOneLine(String subject) {
        assertThrows(IllegalArgumentException.class, () -> new Mail("amara@school.example", subject, "Text"));
    }

    @Test
    void aServerNeedsAnAddressThatMailComesFrom() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new MailServer(
                        "localhost",
                        25,
                        MailSecurity.NONE,
                        java.util.Optional.empty(),
                        "school@example\nBcc: all",
                        ""));
        assertEquals("Login[school]", new MailServer.Login("school", "secret").toString());
    }
}
