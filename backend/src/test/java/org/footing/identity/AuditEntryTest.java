package org.footing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.TestTransaction;
import jakarta.inject.Inject;
import java.util.List;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
@TestTransaction
class AuditEntryTest {

    @Inject
    Cast cast;

    @Test
    void whatWasSaidOfAPersonGoesAndTheirNewNameStands() {
        var amara = cast.person("amara");
        var username = erased(amara);
        AuditEntry.write(null, "right.given", amara, "for " + username, Cast.NOW);
        AuditEntry.update("subject = ?1 where about = ?2", username, amara);
        AuditEntry.forget(amara, username);

        assertEquals(List.of(amara.username + ": "), about(amara));
    }

    @Test
    void workKeepsItsNumber() {
        var amara = cast.person("amara");
        var username = erased(amara);
        AuditEntry.write(null, "item.opened", "enrolment 7", amara, "one: was ill", Cast.NOW);
        AuditEntry.forget(amara, username);

        assertEquals(List.of("enrolment 7: "), about(amara));
    }

    @Test
    void anotherPersonMayBeCalledTheSame() {
        var amara = cast.person("amara");
        var username = erased(amara);
        var bruno = cast.person("bruno");
        AuditEntry.write(null, "item.opened", username, bruno, username + ", % and _ \\", Cast.NOW);
        AuditEntry.forget(amara, username);

        assertEquals(List.of(username + ": " + username + ", % and _ \\"), about(bruno));
    }

    /** @return what they were called */
    private static String erased(Person person) {
        var before = person.username;
        person.erase("Former student", Cast.NOW);
        Person.flush();
        return before;
    }

    private static List<String> about(Person person) {
        Person.flush();
        AuditEntry.getEntityManager().clear();
        return AuditEntry.<AuditEntry>list("about = ?1 order by id", person).stream()
                .map(entry -> entry.subject + ": " + entry.detail)
                .toList();
    }
}
