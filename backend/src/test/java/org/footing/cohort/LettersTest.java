package org.footing.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String NAMES = "Jürgen Weiß; Renée Œuvré";

    @Test
    void whatOfficeProgramsWriteIsRead() {
        assertEquals(NAMES, Letters.read(NAMES.getBytes(StandardCharsets.UTF_8)));
        assertEquals(NAMES, Letters.read(("\ufeff" + NAMES).getBytes(StandardCharsets.UTF_8)));
        assertEquals(NAMES, Letters.read(NAMES.getBytes(Charset.forName("windows-1252"))));
        assertEquals(NAMES, Letters.read(("\ufeff" + NAMES).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(NAMES, Letters.read(("\ufeff" + NAMES).getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("", Letters.read(new byte[0]));
    }
}
