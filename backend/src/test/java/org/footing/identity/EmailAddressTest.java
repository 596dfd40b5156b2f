package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void anAddressHasOneForm() {
        assertEquals(
                Optional.of("ada.first+x@mail.school.example"), EmailAddress.of(" Ada.First+x@Mail.School.example "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@school",
                "@school.example",
                "ada@-school.example",
                "ada b@school.example",
                "ada@school.example, eve@evil.example",
                "ada@school.example\nBcc: eve@evil.example",
                "<ada@school.example>",
                "ada@school..example",
                ".ada@school.example",
                "ada.@school.example",
                "ada..first@school.example",
                "\"ada\"@school.example",
                "ada@school.example\r\nBcc: eve@evil.example",
                "12345678901234567890123456789012345678901234567890123456789012345@school.example"
            })
    void whatIsNoneIsNotTaken(String typed) {
        assertEquals(Optional.empty(), EmailAddress.of(typed));
    }
}
