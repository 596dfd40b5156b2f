package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void aTokenIs256BitsThatStandInAnAddress() {
        var text = Token.random().text();
        assertEquals(32, Base64.getUrlDecoder().decode(text).length);
        assertTrue(text.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertEquals(
                1_000, Stream.generate(Token::random).limit(1_000).distinct().count());
    }

    @Test
    void theDatabaseKeepsTheSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new Token("abc").hash());
    }

    @Test
    void aTokenNeverShowsItselfInALog() {
        var token = Token.random();
        assertFalse(token.toString().contains(token.text()));
    }
}
