package org.footing.web.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StudioMessagesTest {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    @Test
    void oneIsSaidAsOne() {
        assertEquals("1 document changed since edition 3", WORDS.changedSince(1, 3));
        assertEquals("2 documents changed since edition 3", WORDS.changedSince(2, 3));
        assertEquals("1 document, never published", WORDS.documents(1));
        assertEquals("and 1 more paragraph; see the text in Markdown.", WORDS.moreRead(1));
        assertEquals("1 student falls back, since something new is asked of them.", WORDS.falling(1));
        assertTrue(WORDS.cohortMoves("Spring", 1, 1, 40, 30).contains("edition 1, 1 student, 40% done"));
        assertTrue(WORDS.moving("Spring", 2, 0, 1).contains("The sum of its one student is brought up to date"));
        assertEquals(
                "Heel in Bones: 1 attempt was marked by the earlier answer. Its mark stays until somebody regrades it.",
                WORDS.otherKey("Heel", "Bones", 1));
        assertEquals(
                "Heel in Bones: 2 attempts were marked by the earlier answer. Their marks stay until somebody regrades them.",
                WORDS.otherKey("Heel", "Bones", 2));
    }
}
