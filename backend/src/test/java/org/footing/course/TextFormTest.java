package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "heel", "heel\n", "heel\r\nsole\r\n", "\uFEFFheel\n", "\uFEFFheel\r\n\r\nsole"})
    void whatNobodyChangedIsWrittenAsItWas(String text) {
        assertEquals(text, TextForm.of(text).write(TextForm.plain(text)));
    }

    @Test
    void anEditorSeesNoMarkAndOneKindOfLines() {
        assertEquals("heel\nsole\ntoes\n", TextForm.plain("\uFEFFheel\r\nsole\rtoes\n"));
    }

    @Test
    void bytesThatAreNoTextAreNotDecoded() {
        assertEquals(Optional.of("sole – heel"), TextForm.decoded("sole – heel".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), TextForm.decoded("sole – heel".getBytes(StandardCharsets.UTF_16)));
        assertEquals(Optional.empty(), TextForm.decoded(new byte[] {'a', 0, 'b'}));
    }
}
