package org.footing.identity;

import static org.footing.cast.Cast.LONDON;
import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.MailAccount.Given;
import org.footing.identity.MailAccount.PasswordNeeded;
import org.footing.identity.People.NotKnown;
import org.footing.identity.SchoolSettings.ChangedSince;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class SchoolSettingsTest {

    @Inject
    SchoolSettings settings;

    @Inject
    Secrets secrets;

    @Inject
    Cast cast;

    private Viewer ada;

    @BeforeEach
    void aSchool() {
        cast.school();
        ada = cast.administrator("Ada");
    }

    @Test
    void whoSavesWhatTheyDidNotSeeIsTold() {
        var seen = school().revision;
        settings.describe(ada, seen, "Warm Hands", "1 Mill Lane\nLeeds", LONDON, NOW);

        assertEquals("Warm Hands", school().name);
        assertEquals(seen + 1, school().revision);
        assertThrows(ChangedSince.class, () -> settings.describe(ada, seen, "Cold Hands", "", LONDON, NOW));
        assertThrows(ChangedSince.class, () -> settings.show(ada, seen, Optional.empty(), NOW));
        assertEquals("1 Mill Lane\nLeeds", school().postalAddress);
    }

    @Test
    void ofTenWhoSaveAtOnceOneDoes() {
        var seen = school().revision;
        var outcomes = AtOnce.all(IntStream.range(0, 10)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    try {
                        settings.describe(ada, seen, "School " + n, "", LONDON, NOW);
                        return true;
                    } catch (ChangedSince since) {
                        return false;
                    }
                })
                .toList());

        assertEquals(1, outcomes.stream().filter(saved -> saved).count());
        assertEquals(seen + 1, school().revision);
    }

    @Test
    void aNewSchoolSaysAllAtOnceOrNothing() {
        var seen = school().revision;
        settings.begin(ada, seen, "Both", "Here", LONDON, Optional.of(server(Optional.of("secret"))), NOW);
        assertEquals("Both", school().name);
        assertEquals("mail.school.example", account().host);

        assertThrows(ChangedSince.class, () -> settings.begin(ada, seen, "Late", "", LONDON, Optional.empty(), NOW));
        assertEquals("Both", school().name);
        assertEquals("mail.school.example", account().host);
    }

    @Test
    void theMailPasswordIsKeptSealedAndStaysUntilAnotherIsGiven() {
        settings.sendBy(ada, school().revision, Optional.of(server(Optional.of("secret of the post"))), NOW);
        assertFalse(account().sealedPassword.contains("secret"));
        assertEquals(Optional.of("secret of the post"), account().password(secrets));

        settings.sendBy(ada, school().revision, Optional.of(server(Optional.empty())), NOW);
        assertEquals(Optional.of("secret of the post"), account().password(secrets));

        settings.sendBy(ada, school().revision, Optional.of(server(Optional.of(""))), NOW);
        assertEquals(Optional.empty(), account().password(secrets));

        settings.sendBy(ada, school().revision, Optional.empty(), NOW);
        assertTrue(QuarkusTransaction.requiringNew().call(MailAccount::find).isEmpty());
    }

    /** Else who administers could have it sent to a server of their own. */
    @ParameterizedTest
    @CsvSource({
        "evil.example,        587, STARTTLS, school",
        "mail.school.example, 25,  STARTTLS, school",
        "mail.school.example, 587, NONE,     school",
        "mail.school.example, 587, STARTTLS, eve"
    })
    void theMailPasswordGoesToNobodyItWasNotMeantFor(String host, int port, MailSecurity security, String username) {
        settings.sendBy(ada, school().revision, Optional.of(server(Optional.of("secret of the post"))), NOW);
        var seen = school().revision;
        var elsewhere = new Given(host, port, security, username, Optional.empty(), "post@school.example");

        assertThrows(PasswordNeeded.class, () -> settings.sendBy(ada, seen, Optional.of(elsewhere), NOW));
        assertEquals("mail.school.example", account().host);
        assertEquals(seen, school().revision);
        var anew = new Given(host, port, security, username, Optional.of("another"), "post@school.example");
        settings.sendBy(ada, seen, Optional.of(anew), NOW);
        assertEquals(Optional.of("another"), account().password(secrets));
    }

    @Test
    void theMailPasswordStaysForASaferWayAndForAnotherSender() {
        settings.sendBy(ada, school().revision, Optional.of(server(Optional.of("secret of the post"))), NOW);
        var safer = new Given(
                "MAIL.school.example", 587, MailSecurity.TLS, "school", Optional.empty(), "office@school.example");

        settings.sendBy(ada, school().revision, Optional.of(safer), NOW);
        assertEquals(Optional.of("secret of the post"), account().password(secrets));
    }

    @Test
    void administratorsAloneChangeIt() {
        var bruno = Cast.viewer(cast.person("Bruno"));
        assertThrows(NotKnown.class, () -> settings.describe(bruno, school().revision, "Bruno's", "", LONDON, NOW));
    }

    private static Given server(Optional<String> password) {
        return new Given("mail.school.example", 587, MailSecurity.STARTTLS, "school", password, "post@school.example");
    }

    private static School school() {
        return QuarkusTransaction.requiringNew().call(School::find).orElseThrow();
    }

    private static MailAccount account() {
        return QuarkusTransaction.requiringNew().call(MailAccount::find).orElseThrow();
    }
}
