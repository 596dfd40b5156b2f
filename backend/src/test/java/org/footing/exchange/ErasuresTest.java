package org.footing.exchange;

import static org.footing.assessment.TakenQuiz.QUIZ;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.footing.assessment.QuizAnalyses;
import org.footing.assessment.QuizAnalysis;
import org.footing.calendar.CalendarLink;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.database.DatabaseTest;
import org.footing.files.StoredFile;
import org.footing.files.Upload;
import org.footing.identity.Account;
import org.footing.identity.AccountSignIns;
import org.footing.identity.AccountSignIns.Arrival;
import org.footing.identity.AccountSignIns.Outcome;
import org.footing.identity.Accounts;
import org.footing.identity.AuditEntry;
import org.footing.identity.ErasureRequest;
import org.footing.identity.Guest;
import org.footing.identity.Invitations;
import org.footing.identity.People;
import org.footing.identity.Person;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Session;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class ErasuresTest {

    @Inject
    Erasures erasures;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    AccountSignIns signIns;

    @Inject
    Invitations invitations;

    @Inject
    Archives archives;

    @Inject
    QuizAnalyses analyses;

    @Inject
    Library library;

    @Inject
    Worked worked;

    @Inject
    Cast cast;

    private Cohort cohort;
    private Viewer administrator;

    @BeforeEach
    void aCohort() {
        cast.school();
        cohort = cast.cohort(worked.course("review=after-submission"));
        administrator = Worked.administrator(cast.person("ada"));
    }

    /** The whole school is searched, as a backup would hold it. */
    @Test
    void noWordOfAPersonIsLeftAnywhereInTheSchool() throws IOException {
        var student = student("amara");
        QuarkusTransaction.requiringNew()
                .run(() -> AuditEntry.write(
                        null,
                        "item.opened",
                        "enrolment " + student.enrolment().id,
                        student.person(),
                        "for " + student.person().name + ", who was ill",
                        NOW));
        assertTrue(school().contains(student.word()));
        erase(student);

        assertFalse(school().contains(student.word()), () -> context(student.word()));
        assertFalse(school().contains(student.person().username));
    }

    /** Names may be a part of every word, or mean something to a database: what is written of others stays as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "of", "%", "_", "\\", "(", ".*", "$1"})
    void noNameIsInTheWayOfAnErasureOrTakesTheWordsOfOthersAlong(String name) {
        var subject = unique("cohort");
        var words = (name + " ").repeat(4000 / (name.length() + 1));
        var person = QuarkusTransaction.requiringNew().call(() -> {
            AuditEntry.write(null, "cohort.opened", subject, words, NOW);
            return Person.create(unique("amara"), name, Optional.empty(), NOW);
        });
        erasures.erase(administrator, person.id, person.username, NOW);

        assertTrue(person(person.id).erased());
        assertEquals(words, QuarkusTransaction.requiringNew().call(() -> AuditEntry.<AuditEntry>find("subject", subject)
                .singleResult()
                .detail));
    }

    @Test
    void whoCameByAnInvitationIsNamedNowhereEither() throws IOException {
        var name = unique("invited").replace("-", "");
        var guest = new Guest(
                name, Optional.of(name + "@school.example"), List.of(new Viewer.Grant(Role.TUTOR, Scope.SCHOOL, null)));
        var given = invitations.invite(administrator, guest, NOW);
        var person = invitations.accept(given.token(), name, name, "warm hands", NOW);
        assertTrue(school().contains(name));
        erasures.erase(administrator, person.id, name, NOW);

        assertFalse(school().contains(name), () -> context(name));
    }

    @Test
    void whatOthersDidStays() throws IOException {
        var other = student("bruno");
        erase(student("amara"));

        assertTrue(school().contains("I wrote " + other.word()));
    }

    @Test
    void theAnalysisOfTheQuizIsTheSameToTheLastDigit() {
        for (var name : List.of("bruno", "chen", "dara")) {
            student(name);
        }
        var student = student("amara");
        var before = analysed();
        assertEquals(4, before.statistics().attempts());
        erase(student);

        assertEquals(before, analysed());
        assertEquals(before.toString(), analysed().toString());
    }

    @Test
    void thePersonIsNobodyAndCannotComeInAgain() {
        var student = student("amara");
        erase(student);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> CalendarLink.of(student.viewer()).isEmpty()));
        var nobody = person(student.person().id);

        assertEquals("Former student " + nobody.id, nobody.name);
        assertTrue(nobody.erased());
        assertTrue(nobody.disabled());
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> Session.count("person", nobody)));
        assertThrows(People.NotKnown.class, () -> people.enable(administrator, nobody.id, NOW));
        assertThrows(People.NotKnown.class, () -> erasures.erase(administrator, nobody.id, nobody.username, NOW));
    }

    @Test
    void filesThatOthersHandedInTooStay() {
        var word = unique("same");
        var same = Worked.picture(word);
        var one = worked.student(cohort, unique("amara"), same);
        var other = worked.student(cohort, unique("bruno"), same);
        var name = one.upload().sha256;
        erase(one);
        assertEquals(1, stored(name));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> Upload.count("person", one.person())));

        erase(other);
        assertEquals(0, stored(name));
    }

    @Test
    void anotherNameThanThePersonsErasesNobody() {
        var student = student("amara");

        assertThrows(
                People.OtherName.class, () -> erasures.erase(administrator, student.person().id, "somebody else", NOW));
        assertFalse(person(student.person().id).erased());
    }

    @Test
    void nobodyErasesThemselvesSoAnAdministratorIsLeft() {
        assertThrows(
                People.NotYourself.class,
                () -> erasures.erase(administrator, administrator.personId(), administrator.username(), NOW));
    }

    @Test
    void nobodyButAdministratorsErases() {
        var student = student("amara");
        var other = student("bruno");

        assertThrows(
                People.NotKnown.class,
                () -> erasures.erase(other.viewer(), student.person().id, student.person().username, NOW));
    }

    @Test
    void whoAskedIsNoLongerAskedForOnceErased() {
        var student = student("amara");
        people.askForErasure(student.viewer(), NOW);
        people.askForErasure(student.viewer(), NOW);
        assertEquals(1, asked(student));
        people.withdrawErasure(student.viewer(), NOW);
        assertEquals(0, asked(student));
        people.askForErasure(student.viewer(), NOW);
        erase(student);

        assertEquals(0, asked(student));
    }

    @Test
    void theAccountOfAnIdentityProviderIsNobodysAfterwards() throws IOException {
        var student = student("amara");
        var account = new Account("https://id.school.example", unique("subject"), "amara", "Amara");
        accounts.link(administrator, student.person().id, account.issuer(), account.subject(), NOW);
        var arrival = new Arrival(account, "the word of the provider", Optional.empty(), "Firefox", false);
        assertInstanceOf(Outcome.SignedIn.class, signIns.signIn(arrival, NOW));
        assertTrue(school().contains(account.subject()));
        erase(student);

        assertFalse(school().contains(account.subject()), () -> context(account.subject()));
        assertEquals(
                0, QuarkusTransaction.requiringNew().call(() -> Session.count("person.id = ?1", student.person().id)));
        assertInstanceOf(Outcome.Unknown.class, signIns.signIn(arrival, NOW));
        assertThrows(
                People.NotKnown.class,
                () -> accounts.link(administrator, student.person().id, account.issuer(), account.subject(), NOW));
    }

    private long asked(Worked.Student student) {
        return QuarkusTransaction.requiringNew().call(() -> ErasureRequest.count("personId", student.person().id));
    }

    private Worked.Student student(String name) {
        var word = unique(name).replace("-", "");
        return worked.student(cohort, word, Worked.picture(word));
    }

    private void erase(Worked.Student student) {
        erasures.erase(administrator, student.person().id, student.person().username, NOW);
    }

    private QuizAnalysis analysed() {
        var known = library.course(cohort.edition).quiz(QUIZ).orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> analyses.of(List.of(cohort), known, NOW));
    }

    private static Person person(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Person.findById(id));
    }

    private static long stored(String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> StoredFile.count("sha256", sha256));
    }

    /** Every table of it, files as base64 and as they are. */
    private String school() throws IOException {
        var out = new ByteArrayOutputStream();
        archives.write(out);
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private String context(String word) {
        try {
            var all = school();
            var at = all.indexOf(word);
            return all.substring(Math.max(0, at - 200), Math.min(all.length(), at + 200));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
