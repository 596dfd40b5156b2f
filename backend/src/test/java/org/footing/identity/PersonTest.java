package org.footing.identity;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import jakarta.persistence.PersistenceException;
import java.util.Locale;
import java.util.Optional;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
@TestTransaction
class PersonTest {

    @Test
    void aPersonIsFoundByTheNameInAnyCase() {
        var username = unique("amara");
        var amara = Person.create("  " + username.toUpperCase(Locale.ROOT), " Amara ", Optional.empty(), NOW);
        assertEquals(username, amara.username);
        assertEquals("Amara", amara.name);
        assertEquals(Optional.of(amara), Person.named(" " + username.toUpperCase(Locale.ROOT) + " "));
    }

    @Test
    void nobodyIsFoundByANameThatNobodyHas() {
        assertEquals(Optional.empty(), Person.named(unique("nobody")));
        assertEquals(Optional.empty(), Person.named(""));
    }

    @Test
    void aNameThatTheDatabaseCannotHoldIsNobodys() {
        assertEquals(Optional.empty(), Person.named(unique("no\u0000body")));
    }

    @Test
    void twoPeopleCannotHaveOneUsername() {
        var username = unique("amara");
        Person.create(username, "Amara", Optional.empty(), NOW);
        Person.create(username.toUpperCase(Locale.ROOT), "Another Amara", Optional.empty(), NOW);
        assertThrows(PersistenceException.class, () -> Person.flush());
    }

    @Test
    void aPersonIsDisabledOnce() {
        var amara = Person.create(unique("amara"), "Amara", Optional.empty(), NOW);
        assertFalse(amara.disabled());
        amara.disable(NOW);
        amara.disable(NOW.plusSeconds(60));
        assertTrue(amara.disabled());
        assertEquals(NOW, amara.disabledAt);
    }
}
