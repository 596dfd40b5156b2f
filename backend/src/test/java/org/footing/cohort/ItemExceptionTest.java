package org.footing.cohort;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.footing.cohort.ItemException.Kind.EXEMPT;
import static org.footing.cohort.ItemException.Kind.OPENED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.cohort.ItemException.Exceptions;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read in one transaction and allowed in another: as pages do it. */
@DatabaseTest
class ItemExceptionTest {

    @Inject
    Cast cast;

    @Inject
    Enrolments enrolments;

    @Inject
    Statements statements;

    private Person tova;
    private Cohort cohort;
    private Enrolment amara;
    private Enrolment bruno;

    @BeforeEach
    void tovaTeachesAmaraAndBruno() {
        tova = cast.person("tova");
        cohort = cast.cohort(TestCourse.of(unique("foot"), lesson("glide"), lesson("sole")));
        amara = cast.student(cohort, "amara");
        bruno = cast.student(cohort, "bruno");
    }

    @Test
    void aStudentWithoutExceptionsCostsNoStatement() {
        assertEquals(0, statements.of(() -> assertSame(Exceptions.NONE, ItemException.of(amara))));
    }

    @Test
    void whatIsAllowedOneStudentIsAllowedNoOther() {
        enrolments.except(amara, "sole", OPENED, tova, "travels next week", NOW);
        enrolments.except(amara, "glide", EXEMPT, tova, "qualified nurse", NOW);
        assertEquals(new Exceptions(Set.of("sole"), Set.of("glide")), exceptions(amara));
        assertEquals(Exceptions.NONE, exceptions(bruno));
    }

    @Test
    void oneItemCanBeOpenedAndExempt() {
        enrolments.except(amara, "sole", OPENED, tova, "travels", NOW);
        enrolments.except(amara, "sole", EXEMPT, tova, "did it elsewhere", NOW);
        assertEquals(new Exceptions(Set.of("sole"), Set.of("sole")), exceptions(amara));
    }

    @Test
    void whoAllowedWhatWhenAndWhyIsOnRecord() {
        enrolments.except(amara, "sole", OPENED, tova, "travels next week", NOW);
        AuditEntry entry = QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.find("action = ?1 and subject = ?2", "item.opened", "enrolment " + amara.id)
                        .singleResult());
        assertEquals(NOW, entry.at);
        assertEquals("sole: travels next week", entry.detail);
        assertEquals(tova.id, Optional.ofNullable(entry.actor).orElseThrow().id);
    }

    @Test
    void aCohortKnowsTheExceptionsOfAllItsStudents() {
        enrolments.except(amara, "sole", OPENED, tova, "travels", NOW);
        enrolments.except(bruno, "glide", EXEMPT, tova, "did it elsewhere", NOW);
        List<ItemException> rows = QuarkusTransaction.requiringNew().call(() -> ItemException.of(cohort));
        assertEquals(
                Set.of("sole", "glide"), rows.stream().map(row -> row.itemId).collect(Collectors.toSet()));
    }

    private static Exceptions exceptions(Enrolment enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> ItemException.of(Enrolment.lock(enrolment.id)));
    }
}
