package org.footing.library;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.course.Document;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Drafts.ChangedSince;
import org.footing.library.Drafts.NoDraft;
import org.footing.library.OfferedChange.How;
import org.footing.library.Offers.Look;
import org.footing.library.Offers.NoOffer;
import org.footing.library.Publications.CourseHasFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course of the tests has a head, a module, and the lessons glide and sole. */
@DatabaseTest
class OffersTest {

    private static final String GLIDE = "01-first/01-glide.md";
    private static final String SOLE = "01-first/02-sole.md";

    private static final String HANDS = "Warm your hands";
    private static final String FEET = "Hold the foot";

    @Inject
    Offers offers;

    @Inject
    Drafts drafts;

    @Inject
    Publications publications;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private final String id = unique("foot");
    private Viewer tova;

    @BeforeEach
    void aCourseThatCameWithTheProgram() {
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.AUTHOR, Scope.COURSE, id));
        publications.publish(course(lesson("glide"), lesson("sole")), Origin.BUNDLED, null, NOW);
    }

    private List<Document> course(String glide, String sole) {
        return course(document(GLIDE, glide), document(SOLE, sole));
    }

    private List<Document> course(Document... lessons) {
        var documents = new ArrayList<>(List.of(
                document("course.md", "---\nid: " + id + "\ntitle: Foot massage\n---\n"),
                document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n")));
        documents.addAll(List.of(lessons));
        return documents;
    }

    private static String changed(String id, String words, String other) {
        return lesson(id).replace(words, other);
    }

    @Test
    void whatIsTheSameIsNoOffer() {
        bundled(course(lesson("glide"), lesson("sole")));
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void aNewerVersionIsOfferedAndChangesNothing() {
        begin();
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var offer = offers.of(tova, id).orElseThrow();
        assertEquals(1, differences(offer));
        assertEquals(lesson("glide"), text(GLIDE));
        assertEquals(1, newest().number);

        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        assertEquals(offer.id, offers.of(tova, id).orElseThrow().id);
    }

    @Test
    void manyChangesAreShownByAsFewStatementsAsOne() {
        begin();
        save(GLIDE, changed("glide", FEET, "Support the foot"));
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var one = statements.of(this::look);

        save(SOLE, changed("sole", FEET, "Support the foot"));
        var lessons = new ArrayList<>(List.of(
                document(GLIDE, changed("glide", HANDS, "Wash your hands")),
                document(SOLE, changed("sole", HANDS, "Wash your hands"))));
        IntStream.rangeClosed(3, 30)
                .mapToObj(n -> document("01-first/%02d-more.md".formatted(n), lesson("more-" + n)))
                .forEach(lessons::add);
        bundled(course(lessons.toArray(Document[]::new)));
        assertEquals(one, statements.of(() -> assertEquals(30, look().changes().size())));
    }

    @Test
    void oneWithErrorsIsNone() {
        var faulty = course(lesson("glide"), lesson("glide"));
        assertThrows(CourseHasFaults.class, () -> bundled(faulty));
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void whatOneSideChangedIsTakenAndOtherLinesAreJoined() {
        begin();
        save(GLIDE, changed("glide", FEET, "Support the foot"));
        bundled(course(
                document(GLIDE, changed("glide", HANDS, "Wash your hands")),
                document(SOLE, changed("sole", HANDS, "Rub your hands")),
                document("01-first/03-heel.md", lesson("heel"))));
        var look = look();
        assertEquals(
                Set.of(GLIDE + " CHANGED", SOLE + " CHANGED", "01-first/03-heel.md ADDED"),
                look.changes().stream()
                        .map(change -> change.path() + " " + change.how())
                        .collect(Collectors.toSet()));
        join(look);
        assertEquals(changed("glide", HANDS, "Wash your hands").replace(FEET, "Support the foot"), text(GLIDE));
        assertEquals(changed("sole", HANDS, "Rub your hands"), text(SOLE));
        assertEquals(lesson("heel"), text("01-first/03-heel.md"));
        assertEquals(1, newest().number);
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void whereBothChangedTheSameLinesTheAuthorsStayUnlessTheyChoose() {
        begin();
        save(GLIDE, changed("glide", HANDS, "Wash your hands"));
        save(SOLE, changed("sole", HANDS, "Wash your hands"));
        bundled(course(changed("glide", HANDS, "Rub your hands"), changed("sole", HANDS, "Rub your hands")));
        var look = look();
        assertTrue(look.changes().stream().allMatch(change -> change.how() == How.SAME_LINES));
        assertTrue(look.changes().get(0).conflicts().get(0).mine().startsWith("Wash"));
        assertTrue(look.changes().get(0).conflicts().get(0).theirs().startsWith("Rub"));

        join(look, SOLE);
        assertEquals(changed("glide", HANDS, "Wash your hands"), text(GLIDE));
        assertEquals(changed("sole", HANDS, "Rub your hands"), text(SOLE));
    }

    @Test
    void theNextOneIsComparedWithTheLastThatWasJoinedOrLeft() {
        begin();
        var washed = changed("glide", HANDS, "Wash your hands");
        bundled(course(washed, lesson("sole")));
        offers.leave(tova, id, look().offer().id, NOW);
        assertTrue(offers.of(tova).isEmpty());
        assertEquals(lesson("glide"), text(GLIDE));

        bundled(course(washed, changed("sole", HANDS, "Wash your hands")));
        assertEquals(1, look().changes().size());
        join(look());
        assertEquals(lesson("glide"), text(GLIDE));

        bundled(course(washed.replace(FEET, "Support the foot"), changed("sole", HANDS, "Wash your hands")));
        join(look());
        assertEquals(changed("glide", FEET, "Support the foot"), text(GLIDE));
        bundled(course(washed, lesson("sole")));
        assertTrue(offers.of(tova).isEmpty(), "an earlier version of the program on another node");
    }

    @Test
    void aLessonThatTheAuthorMovedGetsItsNewWordsWhereItStands() {
        begin();
        drafts.rearrange(tova, id, change -> change.swap(GLIDE, SOLE), NOW);
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        join(look());
        assertEquals(changed("glide", HANDS, "Wash your hands"), text("01-first/02-glide.md"));
        assertEquals(lesson("sole"), text("01-first/01-sole.md"));
        assertEquals(4, paths().size());
    }

    @Test
    void aLessonThatGotAnotherPlaceThereTakesTheAuthorsWordsAlong() {
        begin();
        save(SOLE, changed("sole", FEET, "Support the foot"));
        bundled(course(
                document(GLIDE, lesson("glide")),
                document("01-first/02-heel.md", lesson("heel")),
                document("01-first/03-sole.md", changed("sole", HANDS, "Wash your hands"))));
        var look = look();
        assertEquals("01-first/03-sole.md", look.moves().get(SOLE));
        join(look);
        assertEquals(
                changed("sole", HANDS, "Wash your hands").replace(FEET, "Support the foot"),
                text("01-first/03-sole.md"));
        assertEquals(lesson("heel"), text("01-first/02-heel.md"));
        assertFalse(paths().contains(SOLE));
    }

    @Test
    void aNewLessonComesBehindOneThatTheAuthorAddedInItsPlace() {
        begin();
        drafts.rearrange(tova, id, change -> change.addLesson("01-first/module.md", "mine", "Mine"), NOW);
        bundled(course(
                document(GLIDE, changed("glide", HANDS, "After [the heel](03-heel.md), warm your hands")),
                document(SOLE, lesson("sole")),
                document("01-first/03-heel.md", lesson("heel"))));
        join(look());
        assertTrue(paths().contains("01-first/03-mine.md"), paths()::toString);
        assertEquals(lesson("heel"), text("01-first/04-heel.md"));
        assertTrue(text(GLIDE).contains("[the heel](04-heel.md)"), text(GLIDE));
        assertEquals(6, paths().size());

        bundled(course(
                document(GLIDE, changed("glide", HANDS, "After [the heel](03-heel.md), warm your hands")),
                document(SOLE, lesson("sole")),
                document("01-first/03-heel.md", changed("heel", HANDS, "Wash your hands"))));
        join(look());
        assertEquals(changed("heel", HANDS, "Wash your hands"), text("01-first/04-heel.md"));
        assertEquals(6, paths().size());
    }

    @Test
    void aNewModuleComesBehindOneThatTheAuthorAddedInItsPlace() {
        begin();
        drafts.rearrange(tova, id, change -> change.addModule("mine", "Mine"), NOW);
        bundled(course(
                document(GLIDE, lesson("glide")),
                document(SOLE, lesson("sole")),
                document("02-second/module.md", "---\nid: second\ntitle: Second steps\n---\n"),
                document("02-second/01-heel.md", lesson("heel"))));
        join(look());
        assertTrue(paths().containsAll(List.of("02-mine/module.md", "03-second/module.md", "03-second/01-heel.md")));
        assertEquals(7, paths().size());
    }

    @Test
    void whatOneSideRemovedAndTheOtherChangedStaysAsTheAuthorHasIt() {
        begin();
        drafts.remove(tova, id, GLIDE, 1, NOW);
        save(SOLE, changed("sole", HANDS, "Wash your hands"));
        bundled(course(document(GLIDE, changed("glide", HANDS, "Rub your hands"))));
        assertEquals(
                List.of(How.REMOVED_HERE, How.REMOVED_THERE),
                look().changes().stream().map(OfferedChange::how).toList());
        join(look());
        assertFalse(paths().contains(GLIDE));
        assertTrue(paths().contains(SOLE));
    }

    @Test
    void orAsTheOtherSideHasItIfTheAuthorSaysSo() {
        begin();
        drafts.remove(tova, id, GLIDE, 1, NOW);
        save(SOLE, changed("sole", HANDS, "Wash your hands"));
        bundled(course(document(GLIDE, changed("glide", HANDS, "Rub your hands"))));
        join(look(), GLIDE, SOLE);
        assertEquals(changed("glide", HANDS, "Rub your hands"), text(GLIDE));
        assertFalse(paths().contains(SOLE));
    }

    @Test
    void aCourseThatNobodyWritesHereBecomesADraft() {
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var look = look();
        assertEquals(-1, look.version());
        join(look);
        assertEquals(changed("glide", HANDS, "Wash your hands"), text(GLIDE));
        assertEquals(
                List.of(GLIDE),
                QuarkusTransaction.requiringNew()
                        .call(() -> DocumentChange.of(Draft.of(id).orElseThrow()).stream()
                                .map(DocumentChange::path)
                                .toList()));
    }

    @Test
    void soDoesOneThatIsNewHere() {
        var other = unique("hand");
        var lena = Cast.viewer(cast.person("Lena"), new Grant(Role.AUTHOR, Scope.SCHOOL, null));
        var documents = List.of(
                document("course.md", "---\nid: " + other + "\ntitle: Hand massage\n---\n"),
                document("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n"),
                document(GLIDE, lesson("glide")));
        offers.arrive(documents, Origin.FOLDER, false, NOW);
        var look = offers.look(lena, other).orElseThrow();
        assertEquals("Hand massage", look.offer().title);
        offers.join(lena, other, look.offer().id, look.version(), Set.of(), NOW);
        assertEquals(3, QuarkusTransaction.requiringNew().call(() -> DraftDocument.of(
                        Draft.of(other).orElseThrow())
                .size()));
        assertEquals(Origin.FOLDER, offers.origins().get(other));
    }

    @Test
    void whatIsPublishedForACohortMeanwhileIsOfferedNoMore() {
        var newer = course(changed("glide", HANDS, "Wash your hands"), lesson("sole"));
        bundled(newer);
        publications.publish(newer, Origin.BUNDLED, null, NOW.plusSeconds(1));
        assertTrue(offers.of(tova).isEmpty());
        begin();
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void onlyWhoWritesTheCourseAnswers() {
        begin();
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var offer = look().offer().id;
        for (var stranger : List.of(
                Cast.viewer(cast.person("Olu"), new Grant(Role.AUTHOR, Scope.COURSE, "hand")),
                Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, id)),
                Cast.viewer(cast.person("Sam")))) {
            assertTrue(offers.of(stranger).isEmpty());
            assertTrue(offers.look(stranger, id).isEmpty());
            assertThrows(NoDraft.class, () -> offers.join(stranger, id, offer, 0, Set.of(), NOW));
            assertThrows(NoDraft.class, () -> offers.leave(stranger, id, offer, NOW));
        }
        assertEquals(lesson("glide"), text(GLIDE));
    }

    @Test
    void nobodyJoinsWhatTheyHaveNotSeen() {
        begin();
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var look = look();
        save(SOLE, changed("sole", HANDS, "Rub your hands"));
        assertThrows(ChangedSince.class, () -> join(look));
        assertEquals(lesson("glide"), text(GLIDE));
        bundled(course(changed("glide", HANDS, "Rinse your hands"), lesson("sole")));
        assertThrows(NoOffer.class, () -> join(look));
        join(look());
        assertEquals(changed("glide", HANDS, "Rinse your hands"), text(GLIDE));
    }

    @Test
    void ofManyWhoAnswerAtOnceOneDoes() {
        begin();
        bundled(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")));
        var look = look();
        var done = AtOnce.all(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> {
                    try {
                        if (n % 2 == 0) {
                            join(look);
                        } else {
                            offers.leave(tova, id, look.offer().id, NOW);
                        }
                        return true;
                    } catch (NoOffer answered) {
                        return false;
                    }
                })
                .toList());
        assertEquals(1, done.stream().filter(Boolean::booleanValue).count());
    }

    @Test
    void ofManyNodesThatSeeOneChangeOneOffersIt() {
        begin();
        save(GLIDE, changed("glide", FEET, "Support the foot"));
        var newer = course(changed("glide", HANDS, "Wash your hands"), lesson("sole"));
        AtOnce.all(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(node -> () -> {
                    offers.arrive(newer, Origin.FOLDER, true, NOW);
                    return true;
                })
                .toList());
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> Offer.count("courseId", id)));
    }

    @Test
    void fromTheFolderADraftThatNobodyChangedIsJoinedAtOnce() {
        begin();
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), false);
        assertEquals(changed("glide", HANDS, "Wash your hands"), text(GLIDE));
        folder(course(changed("glide", HANDS, "Rub your hands"), lesson("sole")), false);
        assertEquals(changed("glide", HANDS, "Rub your hands"), text(GLIDE));
        assertTrue(offers.of(tova).isEmpty());

        save(SOLE, changed("sole", HANDS, "Wash your hands"));
        folder(course(lesson("glide"), lesson("sole")), true);
        assertEquals(changed("glide", HANDS, "Rub your hands"), text(GLIDE));
        assertEquals(1, look().changes().size());
        assertEquals(1, newest().number);
    }

    @Test
    void theFolderIsPublishedAtOnceWhereTheSchoolWantsItAndNobodyWritesHere() {
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), true);
        assertEquals(2, newest().number);
        assertEquals(Origin.FOLDER, newest().origin);
        assertTrue(offers.of(tova).isEmpty());
        folder(course(lesson("glide"), lesson("sole")), true);
        assertEquals(3, newest().number);
        folder(course(lesson("glide"), lesson("sole")), true);
        assertEquals(3, newest().number);
    }

    @Test
    void whatWaitsIsPublishedOnceTheSchoolWantsIt() {
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), false);
        assertTrue(offers.of(tova, id).isPresent());
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), true);
        assertEquals(2, newest().number);
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void aFolderThatGoesBackTakesItsOfferBack() {
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), false);
        assertTrue(offers.of(tova, id).isPresent());
        folder(course(lesson("glide"), lesson("sole")), false);
        assertTrue(offers.of(tova).isEmpty());
    }

    @Test
    void whatStandsInTheFolderComesNoMoreWithTheProgram() {
        folder(course(changed("glide", HANDS, "Wash your hands"), lesson("sole")), true);
        bundled(course(changed("glide", HANDS, "Rub your hands"), lesson("sole")));
        assertTrue(offers.of(tova).isEmpty());
    }

    private void begin() {
        drafts.begin(tova, newest(), NOW);
    }

    private Edition newest() {
        return QuarkusTransaction.requiringNew().call(() -> Edition.newest(id).orElseThrow());
    }

    private void bundled(List<Document> documents) {
        offers.arrive(documents, Origin.BUNDLED, false, NOW);
    }

    private void folder(List<Document> documents, boolean publish) {
        offers.arrive(documents, Origin.FOLDER, publish, NOW);
    }

    private Look look() {
        return offers.look(tova, id).orElseThrow();
    }

    private void join(Look look, String... theirs) {
        offers.join(tova, id, look.offer().id, look.version(), Set.of(theirs), NOW);
    }

    private int differences(Offer offer) {
        return QuarkusTransaction.requiringNew().call(() -> offers.differences(Offer.findById(offer.id)));
    }

    private void save(String path, String text) {
        drafts.save(tova, id, path, new TextSave(text, 1, unique("save")), NOW);
    }

    private List<String> paths() {
        return documents().stream().map(Document::path).toList();
    }

    private String text(String path) {
        return documents().stream()
                .filter(document -> document.path().equals(path))
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private List<Document> documents() {
        return QuarkusTransaction.requiringNew()
                .call(() -> DraftDocument.documents(Draft.of(id).orElseThrow()));
    }
}
