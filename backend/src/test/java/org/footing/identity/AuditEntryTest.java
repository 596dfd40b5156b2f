package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.TestTransaction;
import java.util.Locale;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
@TestTransaction
class AuditEntryTest {

    @Test
    void aNewNameStandsWhereverTheOldOneStood() {
        var name = Cast.unique("amara");
        var entry = entry(name, "For " + name.toUpperCase(Locale.ROOT) + ", who was ill, " + name + ".");
        AuditEntry.rename(name, "erased-7");

        assertEquals("erased-7", entry.subject);
        assertEquals("For erased-7, who was ill, erased-7.", entry.detail);
    }

    @Test
    void aNameThatHoldsTheOldOneIsAnotherPersons() {
        var name = Cast.unique("bruno");
        var others = name + "0 of " + name + "-2, " + name + ".b and b." + name + ", " + name + "@school.example";
        var entry = entry(name + "-2", others);
        AuditEntry.rename(name, "erased-7");

        assertEquals(name + "-2", entry.subject);
        assertEquals(others, entry.detail);
    }

    @Test
    void aNumberIsSomebodyOnlyWhereItStandsAlone() {
        var attempt = entry("attempt 1042", "q1: no mark to 1042");
        var person = entry("1042", "cohort 1042, Spring");
        AuditEntry.rename("1042", "erased-7");

        assertEquals("attempt 1042", attempt.subject);
        assertEquals("q1: no mark to 1042", attempt.detail);
        assertEquals("erased-7", person.subject);
        assertEquals("cohort 1042, Spring", person.detail);
    }

    private static AuditEntry entry(String subject, String detail) {
        AuditEntry.write(null, "person.named", subject, detail, Cast.NOW);
        return AuditEntry.<AuditEntry>find("subject", subject).firstResult();
    }
}
