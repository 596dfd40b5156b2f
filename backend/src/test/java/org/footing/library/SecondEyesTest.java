package org.footing.library;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.database.DatabaseTest;
import org.footing.identity.AuditEntry;
import org.footing.identity.People;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Agreements.OwnWords;
import org.footing.library.Drafts.ChangedSince;
import org.footing.library.Drafts.NoDraft;
import org.footing.library.Drafts.Outcome;
import org.footing.library.Publications.NoReason;
import org.footing.library.Publications.SecondEyesMissing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tova publishes, Lena writes, Vera verifies: where two are asked for, nobody publishes their own words alone. */
@DatabaseTest
class SecondEyesTest {

    private static final String GLIDE = "01-first/02-lesson.md";

    @Inject
    Agreements agreements;

    @Inject
    Drafts drafts;

    @Inject
    Publications publications;

    @Inject
    People people;

    @Inject
    Cast cast;

    private final String id = unique("foot");
    private Viewer tova;
    private Viewer lena;
    private Viewer vera;

    @BeforeEach
    void twoAreAskedForAndTheWriterIsThePublisher() {
        tova = somebody("Tova", Role.PUBLISHER);
        lena = somebody("Lena", Role.AUTHOR);
        vera = somebody("Vera", Role.VERIFIER);
        var course = TestCourse.of(id, lesson("glide"), lesson("sole")).documents();
        drafts.begin(tova, publications.publish(course, Origin.BUNDLED, null, NOW), NOW);
        agreements.require(tova, id, true, NOW);
        write(tova, "Wash your hands");
    }

    private Viewer somebody(String name, Role role) {
        return Cast.viewer(cast.person(name), new Grant(role, Scope.COURSE, id));
    }

    @Test
    void nobodyPublishesTheirOwnWordsAlone() {
        assertThrows(SecondEyesMissing.class, () -> publish(tova));
        assertEquals(1, newest().number);
        agree(vera);
        assertEquals(2, publish(tova).number);
    }

    @Test
    void whoeverWroteNoneOfItPublishes() {
        assertEquals(2, publish(somebody("Pia", Role.PUBLISHER)).number);
    }

    @Test
    void nobodyAgreesToTheirOwnWords() {
        assertThrows(OwnWords.class, () -> agree(tova));
        var pia = somebody("Pia", Role.PUBLISHER);
        agree(pia);
        write(pia, "Rinse your hands");
        assertThrows(OwnWords.class, () -> agree(pia));
        assertThrows(SecondEyesMissing.class, () -> publish(pia));
    }

    @Test
    void whoeverWroteAnEarlierStateHasWrittenIt() {
        var pia = somebody("Pia", Role.PUBLISHER);
        write(pia, "Rinse your hands");
        write(tova, "Wash your hands");
        in(() -> DraftRevision.forget(NOW.plus(Duration.ofDays(1))));
        assertThrows(OwnWords.class, () -> agree(pia));
    }

    @Test
    void anyLaterChangeMakesItVoid() {
        agree(vera);
        write(lena, "Dry your hands");
        assertThrows(SecondEyesMissing.class, () -> publish(tova));
        assertThrows(ChangedSince.class, () -> agreements.agree(vera, id, version() - 1, NOW));
        agree(vera);
        assertEquals(2, publish(tova).number);
    }

    @Test
    void onlyWhoPublishesOrVerifiesAgrees() {
        var other = Cast.viewer(cast.person("Olu"), new Grant(Role.VERIFIER, Scope.COURSE, "hand"));
        var ofCohort = Cast.viewer(cast.person("Cora"), new Grant(Role.VERIFIER, Scope.COHORT, "7"));
        for (var viewer : List.of(lena, other, ofCohort, somebody("Theo", Role.TUTOR), Cast.viewer(cast.person("S")))) {
            assertThrows(NoDraft.class, () -> agree(viewer));
            assertThrows(NoDraft.class, () -> agreements.require(viewer, id, false, NOW));
        }
        assertThrows(NoDraft.class, () -> agreements.require(vera, id, false, NOW));
        assertThrows(NoDraft.class, () -> publish(vera));
        agree(Cast.viewer(cast.person("Ada"), new Grant(Role.ADMINISTRATOR, Scope.SCHOOL, null)));
    }

    @Test
    void whoeverReadsADraftChangesNothingInIt() {
        assertTrue(in(() -> Draft.readBy(vera, id)).isPresent());
        assertTrue(in(() -> Draft.of(vera, id)).isEmpty());
        assertEquals(
                List.of(id),
                in(() -> Draft.of(vera)).stream().map(draft -> draft.courseId).toList());
        assertThrows(NoDraft.class, () -> write(vera, "Clap your hands"));
    }

    @Test
    void twoThatPressAtOnceAgreeOnce() {
        var acts = Collections.nCopies(4, (Callable<Boolean>) () -> {
            agree(vera);
            return true;
        });
        assertEquals(4, AtOnce.all(acts).size());
        assertEquals(1, eyes().agreements().size());
        assertEquals(1, audited("draft.agreed"));
    }

    @Test
    void aPublicationAndAChangeAtOnceHappenInTurn() {
        agree(vera);
        var version = version();
        var published = AtOnce.all(List.<Callable<Boolean>>of(() -> publishes(version), () -> {
                    write(lena, "Dry your hands");
                    return true;
                }))
                .get(0);
        assertEquals(published ? 2 : 1, newest().number);
        assertEquals(
                published ? List.of("Lena") : List.of("Lena", "Tova"),
                eyes().writers().stream().map(writer -> writer.name).toList());
    }

    private boolean publishes(int version) {
        try {
            publications.publish(tova, id, version, "washing", NOW);
            return true;
        } catch (ChangedSince told) {
            return false;
        }
    }

    @Test
    void whoWasErasedHasAgreedAllTheSame() {
        agree(vera);
        cast.school();
        var ada = cast.administrator("Ada");
        people.erase(ada, vera.personId(), vera.username(), NOW);
        var agreed = eyes().agreements().get(0).person;
        assertTrue(agreed.erased());
        assertTrue(agreed.name.startsWith("Former "), agreed.name);
        assertEquals(2, publish(tova).number);
    }

    @Test
    void withoutTheRequirementThePublisherDecidesAlone() {
        agreements.require(tova, id, false, NOW);
        agreements.require(tova, id, false, NOW);
        assertEquals(2, publish(tova).number);
        assertEquals(1, audited("review.required"));
        assertEquals(1, audited("review.waived"));
    }

    @Test
    void anEditionKeepsWhoAgreedToItAndAllBeginsAnew() {
        agree(vera);
        write(lena, "Dry your hands");
        var pia = somebody("Pia", Role.PUBLISHER);
        agree(pia);
        var edition = publish(tova);

        assertEquals(Map.of(edition.id, List.of("Pia")), in(() -> DraftReview.ofEditions(id).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(review -> review.person.name)
                        .toList()))));
        assertEquals(List.of(), eyes().writers());
        write(pia, "Warm your hands");
        assertThrows(SecondEyesMissing.class, () -> publish(pia));
        assertEquals(3, publish(tova).number);
    }

    @Test
    void aReasonIsAskedFor() {
        agree(vera);
        for (var reason : List.of("", " \n", "x".repeat(Publications.LONGEST_REASON + 1))) {
            assertThrows(NoReason.class, () -> publications.publish(tova, id, version(), reason, NOW));
        }
    }

    @Test
    void whoMovesOrRemovesSomethingHasWrittenToo() {
        var pia = somebody("Pia", Role.PUBLISHER);
        drafts.rearrange(pia, id, change -> change.swap(GLIDE, "01-first/03-lesson.md"), NOW);
        assertThrows(OwnWords.class, () -> agree(pia));
    }

    private void write(Viewer viewer, String words) {
        var revision =
                in(() -> DraftDocument.of(Draft.of(id).orElseThrow(), GLIDE).orElseThrow().revision);
        var text = lesson("glide").replace("Warm your hands", words);
        assertInstanceOf(
                Outcome.Saved.class, drafts.save(viewer, id, GLIDE, new TextSave(text, revision, unique("save")), NOW));
    }

    private void agree(Viewer viewer) {
        agreements.agree(viewer, id, version(), NOW);
    }

    private Edition publish(Viewer viewer) {
        return publications.publish(viewer, id, version(), "washing", NOW.plusSeconds(1));
    }

    private int version() {
        return in(() -> Draft.of(id).orElseThrow().version);
    }

    private SecondEyes eyes() {
        return in(() -> SecondEyes.of(Draft.of(id).orElseThrow()));
    }

    private Edition newest() {
        return in(() -> Edition.newest(id).orElseThrow());
    }

    private long audited(String action) {
        return in(() -> AuditEntry.count("action = ?1 and subject = ?2", action, id));
    }

    private static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
