package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Signature OURS = new Signature("the school's key".getBytes(StandardCharsets.UTF_8));
    private static final Signature THEIRS = new Signature("another school's".getBytes(StandardCharsets.UTF_8));

    @Test
    void whatTheSchoolSignedIsBelieved() {
        assertEquals(Optional.of("7 glide 1700"), OURS.verify("served", OURS.sign("served", "7 glide 1700")));
        assertEquals(Optional.of(""), OURS.verify("served", OURS.sign("served", "")));
        assertEquals(Optional.of("a~b Zoë"), OURS.verify("served", OURS.sign("served", "a~b Zoë")));
    }

    @Test
    void whatWasSignedForOneUseIsNotBelievedInAnother() {
        assertEquals(Optional.empty(), OURS.verify("device", OURS.sign("served", "7")));
    }

    @Test
    void whatAnotherSchoolSignedIsNotBelieved() {
        assertEquals(Optional.empty(), OURS.verify("served", THEIRS.sign("served", "7")));
    }

    @Test
    void aChangedTextIsNotBelieved() {
        var signed = OURS.sign("served", "7 glide");
        assertEquals(Optional.empty(), OURS.verify("served", signed.replace("glide", "sole")));
        assertEquals(Optional.empty(), OURS.verify("served", " " + signed));
    }

    @Test
    void noSingleCharacterOfTheSignatureCanBeChanged() {
        var signed = OURS.sign("served", "7");
        for (var at = signed.indexOf('~') + 1; at < signed.length(); at++) {
            var other = signed.charAt(at) == 'A' ? 'B' : 'A';
            var forged = signed.substring(0, at) + other + signed.substring(at + 1);
            assertEquals(Optional.empty(), OURS.verify("served", forged));
        }
    }

    @Test
    void whatIsNotSignedAtAllIsNotBelieved() {
        assertEquals(Optional.empty(), OURS.verify("served", ""));
        assertEquals(Optional.empty(), OURS.verify("served", "7"));
        assertEquals(Optional.empty(), OURS.verify("served", "7~"));
        assertEquals(Optional.empty(), OURS.verify("served", "7~é"));
    }

    @Test
    void aSignatureStandsInACookieAsItIs() {
        assertTrue(OURS.sign("device", "abc.def").matches("[A-Za-z0-9._~-]+"));
    }
}
