package org.footing.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginsTest {

    @Test
    void anAddressIsAnOriginHoweverItIsTyped() {
        var origins = new Origins(Optional.of(List.of("https://School.example/", " http://localhost:8080")));

        assertEquals(List.of("https://school.example", "http://localhost:8080"), origins.all());
        assertEquals(Optional.of("https://school.example"), origins.first());
    }

    @Test
    void nobodyNeedSay() {
        assertEquals(Optional.empty(), new Origins(Optional.empty()).first());
    }
}
