package org.footing.library;

import static java.util.Objects.requireNonNull;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.course.Document;
import org.footing.course.Rearrangement;
import org.footing.course.Surroundings.Preview;
import org.footing.database.DatabaseTest;
import org.footing.files.StoredFile;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Sha256;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.footing.library.Drafts.ChangedSince;
import org.footing.library.Drafts.CourseExists;
import org.footing.library.Drafts.Full;
import org.footing.library.Drafts.NoDraft;
import org.footing.library.Drafts.Outcome;
import org.footing.library.Drafts.Unfit;
import org.footing.library.Merge.Part;
import org.footing.library.Publications.CourseHasFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DraftsTest {

    private static final String GLIDE = "01-first/01-glide.md";
    private static final String SOLE = "01-first/02-sole.md";

    /** Before everything else that the tests write. */
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1_000));

    @Inject
    Drafts drafts;

    @Inject
    DraftCourses courses;

    @Inject
    Publications publications;

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    private final String id = unique("foot");
    private final List<Document> course = Stream.concat(
                    TestCourse.of(id).documents().stream(),
                    Stream.of(TestCourse.document(GLIDE, lesson("glide")), TestCourse.document(SOLE, lesson("sole"))))
            .toList();
    private Viewer tova;
    private Viewer lena;
    private Edition edition;

    @BeforeEach
    void aCourseIsBegun() {
        tova = author("Tova", Role.PUBLISHER);
        lena = author("Lena", Role.AUTHOR);
        edition = publications.publish(course, Origin.BUNDLED, null, NOW);
        drafts.begin(tova, edition, NOW);
    }

    private Viewer author(String name, Role role) {
        return Cast.viewer(cast.person(name), new Grant(role, Scope.COURSE, id));
    }

    @Test
    void aDraftBeginsAsTheEditionIs() {
        assertEquals(paths(course), paths(documents()));
        assertEquals(1, stored(GLIDE).revision);
        assertEquals(lesson("glide"), text(GLIDE));
        assertThrows(CourseExists.class, () -> drafts.begin(tova, edition, NOW));
    }

    @Test
    void whoMayNotWriteTheCourseFindsNoDraft() {
        var other = Cast.viewer(cast.person("Olu"), new Grant(Role.AUTHOR, Scope.COURSE, "hand"));
        var tutor = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, id));
        for (var viewer : List.of(other, tutor)) {
            assertThrows(NoDraft.class, () -> save(viewer, GLIDE, "mine", 1, "a"));
            assertThrows(NoDraft.class, () -> drafts.remove(viewer, id, GLIDE, 1, NOW));
            assertThrows(NoDraft.class, () -> drafts.replace(viewer, id, 0, List.of(), NOW));
            assertTrue(QuarkusTransaction.requiringNew()
                    .call(() -> Draft.of(viewer, id).isEmpty()));
        }
        assertEquals(lesson("glide"), text(GLIDE));
    }

    @Test
    void whichRevisionADocumentHasIsToldToWhoMayWriteIt() {
        save(tova, GLIDE, "other words\n", 1, "a");
        var theo = Cast.viewer(cast.person("Theo"), new Grant(Role.TUTOR, Scope.COURSE, id));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(Optional.of(2), DraftDocument.revision(lena, id, GLIDE));
            assertEquals(Optional.of(1), DraftDocument.revision(lena, id, SOLE));
            assertEquals(Optional.empty(), DraftDocument.revision(lena, id, "01-first/09-none.md"));
            assertEquals(Optional.empty(), DraftDocument.revision(theo, id, GLIDE));
        });
    }

    @Test
    void aSaveIsKept() {
        var saved = saved(save(tova, GLIDE, "other words\n", 1, "a"));
        assertEquals(2, saved.revision());
        assertEquals(NOW, saved.at());
        assertEquals("other words\n", text(GLIDE));
    }

    @Test
    void severalTextsAreChangedWhereTheyStandOrNone() {
        save(lena, GLIDE, lesson("glide").replace("Hold the foot", "Support the foot"), 1, "a");
        var version = draft().version;
        edit(Map.of(GLIDE, text -> text.replace("Warm", "Wash"), SOLE, text -> text));
        assertEquals(
                lesson("glide").replace("Hold the foot", "Support the foot").replace("Warm", "Wash"), text(GLIDE));
        assertEquals(3, stored(GLIDE).revision);
        assertEquals(1, stored(SOLE).revision);
        assertEquals(version + 1, draft().version);

        assertThrows(
                ChangedSince.class,
                () -> edit(new TreeMap<>(Map.<String, UnaryOperator<String>>of(
                        GLIDE, text -> "", "01-first/09-gone.md", text -> text))));
        assertEquals(3, stored(GLIDE).revision);
        var other = Cast.viewer(cast.person("Olu"), new Grant(Role.AUTHOR, Scope.COURSE, "hand"));
        assertThrows(NoDraft.class, () -> drafts.edit(other, id, Map.of(), NOW));
    }

    private void edit(Map<String, UnaryOperator<String>> edits) {
        drafts.edit(tova, id, edits, NOW);
    }

    private Draft draft() {
        return QuarkusTransaction.requiringNew().call(() -> Draft.of(tova, id).orElseThrow());
    }

    @Test
    void theSameSaveTwiceIsOne() {
        save(tova, GLIDE, "other words\n", 1, "a");
        var again = saved(save(tova, GLIDE, "words that came late\n", 2, "a"));
        assertEquals(2, again.revision());
        assertEquals("other words\n", again.text());
        assertEquals("other words\n", text(GLIDE));
        assertEquals(
                3, saved(save(tova, GLIDE, "words that came late\n", 2, "b")).revision());
    }

    @Test
    void whatIsArrangedByAnEarlierStateIsRefused() {
        var seen = stored(GLIDE).revision;
        save(lena, GLIDE, "other words\n", 1, "a");
        assertThrows(
                ChangedSince.class,
                () -> drafts.rearrange(
                        tova, id, GLIDE, seen, change -> change.rename(GLIDE, "gliding", "Gliding"), NOW));
        assertEquals("other words\n", text(GLIDE));
        drafts.rearrange(tova, id, GLIDE, 2, change -> change.rename(GLIDE, "gliding", "Gliding"), NOW);
        assertTrue(text(GLIDE).contains("id: gliding"), text(GLIDE));
    }

    @Test
    void aSaveThatChangesNothingLeavesTheRevision() {
        assertEquals(1, saved(save(tova, GLIDE, lesson("glide"), 1, "a")).revision());
    }

    @Test
    void twoWhoChangeOtherLinesAreJoined() {
        save(tova, GLIDE, lesson("glide").replace("Warm your hands", "Wash your hands"), 1, "a");
        var joined = saved(save(lena, GLIDE, lesson("glide").replace("Hold the foot", "Support the foot"), 1, "b"));
        assertEquals(
                lesson("glide")
                        .replace("Warm your hands", "Wash your hands")
                        .replace("Hold the foot", "Support the foot"),
                joined.text());
        assertEquals(joined.text(), text(GLIDE));
    }

    /** Her second save follows on what she sent, before she could see what became of it. */
    @Test
    void whoTypesOnWhileASaveIsJoinedHasNoConflictWithHerself() {
        save(tova, GLIDE, lesson("glide").replace("Warm your hands", "Wash your hands"), 1, "a");
        var sent = lesson("glide").replace("Hold the foot", "Support the foot");
        var joined = saved(save(lena, GLIDE, sent, 1, "b"));
        var typedOn = sent.replace("Support the foot", "Support the foot with both hands");
        assertEquals(
                typedOn.replace("Warm your hands", "Wash your hands"),
                saved(save(lena, GLIDE, typedOn, joined.sent(), "c")).text());
    }

    @Test
    void twoWhoChangeTheSameLineChoose() {
        var wash = lesson("glide").replace("Warm your hands", "Wash your hands");
        save(tova, GLIDE, wash, 1, "a");
        var conflict = assertInstanceOf(
                Outcome.Conflict.class,
                save(lena, GLIDE, lesson("glide").replace("Warm your hands", "Rub your hands"), 1, "b"));
        assertTrue(conflict.merge().parts().stream()
                .anyMatch(part -> part instanceof Part.Conflict both
                        && both.mine().startsWith("Rub")
                        && both.theirs().startsWith("Wash")));
        assertEquals(tova.personId(), requireNonNull(conflict.stored().changedBy).id);
        assertEquals(wash, text(GLIDE));
    }

    @Test
    void goingBackToEarlierWordsIsAChangeToo() {
        save(tova, GLIDE, "first\n\nsecond\n", 1, "a");
        save(tova, GLIDE, "first\n\nother\n", 2, "b");
        save(lena, GLIDE, "third\n\nother\n", 3, "c");
        assertEquals(
                "third\n\nsecond\n",
                saved(save(tova, GLIDE, "first\n\nsecond\n", 3, "d")).text());
    }

    @Test
    void ofManyWhoSaveAtOnceEachIsJoinedOrTold() {
        save(tova, GLIDE, "1\n\n2\n\n3\n\n4\n\n5\n\n6\n", 1, "begin");
        var acts = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> (Callable<Outcome>) () -> save(
                        n % 2 == 0 ? tova : lena,
                        GLIDE,
                        "1\n\n2\n\n3\n\n4\n\n5\n\n6\n".replace(n + "\n", n + " by " + n + "\n"),
                        2,
                        "save-" + n))
                .toList();
        AtOnce.all(acts).forEach(outcome -> assertInstanceOf(Outcome.Saved.class, outcome));
        assertEquals("1 by 1\n\n2 by 2\n\n3 by 3\n\n4 by 4\n\n5 by 5\n\n6 by 6\n", text(GLIDE));
    }

    @Test
    void aDocumentIsBegunBySavingIt() {
        assertEquals(1, saved(save(tova, "glossary.md", "# Sole\n", 0, "a")).revision());
        assertEquals("# Sole\n", text("glossary.md"));
        assertThrows(Unfit.class, () -> save(tova, "../glossary.md", "# Sole\n", 0, "b"));
        assertThrows(Unfit.class, () -> save(tova, "film.mp4", "# Sole\n", 0, "c"));
    }

    @Test
    void whoWritesWhatAnotherRemovedIsTold() {
        drafts.remove(tova, id, GLIDE, 1, NOW);
        assertFalse(paths(documents()).contains(GLIDE));
        assertInstanceOf(Outcome.Removed.class, save(lena, GLIDE, "mine\n", 1, "a"));
        assertEquals(3, saved(save(lena, GLIDE, "mine\n", 2, "b")).revision());
        assertEquals("mine\n", text(GLIDE));
    }

    @Test
    void nobodyRemovesWhatTheyHaveNotSeen() {
        save(lena, GLIDE, "mine\n", 1, "a");
        assertThrows(ChangedSince.class, () -> drafts.remove(tova, id, GLIDE, 1, NOW));
        assertEquals("mine\n", text(GLIDE));
    }

    @Test
    void linesOfWindowsStayThoseOfWindows() {
        var windows = "\uFEFF" + lesson("glide").replace("\n", "\r\n");
        drafts.replace(tova, id, draft().version, with(GLIDE, windows), NOW);
        assertEquals(lesson("glide"), text(GLIDE));
        save(tova, GLIDE, lesson("glide").replace("Warm", "Wash"), stored(GLIDE).revision, "a");
        assertArrayEquals(
                windows.replace("Warm", "Wash").getBytes(StandardCharsets.UTF_8),
                document(GLIDE).bytes());
    }

    @Test
    void aPictureIsReplacedByWhoHasSeenIt() {
        var picture = new Document("01-first/sole.png", new byte[] {1, 2, 3});
        assertEquals(1, drafts.put(tova, id, picture, 0, NOW).revision);
        assertThrows(ChangedSince.class, () -> drafts.put(lena, id, picture, 0, NOW));
        assertEquals(2, drafts.put(lena, id, new Document(picture.path(), new byte[] {4}), 1, NOW).revision);
        assertArrayEquals(new byte[] {4}, document(picture.path()).bytes());
        assertThrows(Unfit.class, () -> drafts.put(tova, id, new Document("01-first/run.exe", new byte[0]), 0, NOW));
    }

    @Test
    void aDraftHoldsNoMoreThanACourseMay() {
        var film = unique("film").getBytes(StandardCharsets.UTF_8);
        drafts.put(tova, id, new Document("01-first/film.mp4", film), 0, NOW);
        QuarkusTransaction.requiringNew()
                .run(() -> StoredFile.update("bytes = ?1 where sha256 = ?2", 255L << 20, Sha256.of(film)));

        var more = new Document("01-first/sole.png", new byte[2 << 20]);
        assertThrows(Full.class, () -> drafts.put(tova, id, more, 0, NOW));
        assertFalse(paths().contains(more.path()));
        drafts.remove(tova, id, "01-first/film.mp4", 1, NOW);
        drafts.put(tova, id, more, 0, NOW);
        assertTrue(paths().contains(more.path()));
    }

    private List<String> paths() {
        return QuarkusTransaction.requiringNew().call(() -> DraftDocument.of(draft()).stream()
                .map(document -> document.path)
                .toList());
    }

    @Test
    void whoWritesWhatMovedFollowsIt() {
        save(tova, GLIDE, lesson("glide").replace("Warm your hands", "Wash your hands"), 1, "a");
        drafts.rearrange(tova, id, change -> change.swap(GLIDE, SOLE), NOW);
        var mine = lesson("glide").replace("Hold the foot", "Support the foot");
        var moved = assertInstanceOf(Outcome.Moved.class, save(lena, GLIDE, mine, 1, "b"));
        assertEquals("01-first/02-glide.md", moved.path());
        var joined = saved(save(lena, moved.path(), mine, 1, "b")).text();
        assertTrue(joined.contains("Wash your hands"), joined);
        assertTrue(joined.contains("Support the foot"), joined);
    }

    @Test
    void whatMovesThereAndBackKeepsItsHistory() {
        drafts.rearrange(tova, id, change -> change.swap(GLIDE, SOLE), NOW);
        save(tova, "01-first/02-glide.md", lesson("glide").replace("Warm your hands", "Wash your hands"), 2, "a");
        drafts.rearrange(tova, id, change -> change.swap("01-first/02-glide.md", "01-first/01-sole.md"), NOW);
        assertEquals(paths(course), paths(documents()));
        var joined = saved(save(lena, GLIDE, lesson("glide").replace("Hold the foot", "Support the foot"), 2, "b"))
                .text();
        assertTrue(joined.contains("Wash your hands"), joined);
        assertTrue(joined.contains("Support the foot"), joined);
    }

    @Test
    void twoOfOneNameThatChangePlacesChangeWhatTheyHold() {
        drafts.replace(
                tova,
                id,
                draft().version,
                Stream.concat(
                                TestCourse.of(id).documents().stream(),
                                Stream.of(
                                        TestCourse.document("01-first/01-lesson.md", lesson("glide")),
                                        TestCourse.document("01-first/02-lesson.md", lesson("sole"))))
                        .toList(),
                NOW);
        drafts.rearrange(tova, id, change -> change.swap("01-first/01-lesson.md", "01-first/02-lesson.md"), NOW);
        assertEquals(lesson("sole"), text("01-first/01-lesson.md"));
        assertEquals(lesson("glide"), text("01-first/02-lesson.md"));
    }

    @Test
    void whatCannotBeRearrangedStaysAsItWas() {
        assertThrows(
                Rearrangement.Impossible.class,
                () -> drafts.rearrange(
                        tova,
                        id,
                        change -> {
                            change.addModule("second", "Second");
                            change.swap(GLIDE, "nothing.md");
                        },
                        NOW));
        assertEquals(paths(course), paths(documents()));
    }

    @Test
    void ofOneGoAStateInTenMinutesStaysAndNothingIsJoinedFromAGuess() {
        for (var minute : List.of(0, 1, 12, 13)) {
            var revision = stored(GLIDE).revision;
            var save = new TextSave("minute " + minute + "\n", revision, "save-" + minute);
            drafts.save(tova, id, GLIDE, save, NOW.plus(Duration.ofMinutes(minute)));
        }
        QuarkusTransaction.requiringNew().run(() -> DraftRevision.thin(NOW.plus(Duration.ofDays(1))));
        assertEquals(
                List.of(4, 2, 1),
                QuarkusTransaction.requiringNew()
                        .call(() -> DraftRevision.of(Draft.of(id).orElseThrow(), GLIDE, 100).stream()
                                .map(kept -> kept.revision)
                                .toList()));
        assertInstanceOf(Outcome.Conflict.class, save(lena, GLIDE, "minute 1\n", 3, "late"));
        assertEquals("minute 13\n", text(GLIDE));
    }

    @Test
    void nobodyReplacesADraftThatTheyHaveNotSeen() {
        var seen = draft().version;
        save(lena, GLIDE, "mine\n", 1, "a");
        assertThrows(ChangedSince.class, () -> drafts.replace(tova, id, seen, course, NOW));
        assertThrows(ChangedSince.class, () -> drafts.restore(tova, id, edition.number, seen, NOW));
        assertEquals("mine\n", text(GLIDE));
        drafts.restore(tova, id, edition.number, draft().version, NOW);
        assertEquals(lesson("glide"), text(GLIDE));
    }

    @Test
    void whatADocumentHeldIsPutBack() {
        save(lena, GLIDE, "mine\n", 1, "a");
        var first = state(GLIDE);
        assertThrows(ChangedSince.class, () -> drafts.putBack(tova, id, GLIDE, first, 1, NOW));
        assertThrows(NoDraft.class, () -> drafts.putBack(tova, id, SOLE, first, 1, NOW));
        drafts.remove(tova, id, GLIDE, 2, NOW);
        drafts.putBack(tova, id, GLIDE, first, 3, NOW);
        assertEquals(lesson("glide"), text(GLIDE));
        assertEquals(4, stored(GLIDE).revision);
    }

    /** The oldest that is kept. */
    private long state(String path) {
        var kept = QuarkusTransaction.requiringNew().call(() -> DraftRevision.of(draft(), path, 100));
        return kept.get(kept.size() - 1).id;
    }

    @Test
    void aPublishedDraftIsTheNextEdition() {
        save(tova, GLIDE, lesson("glide").replace("Warm", "Wash"), 1, "a");
        var published = publish(tova, version());
        assertEquals(edition.number + 1, published.number);
        assertEquals("wash first", published.reason);
        assertEquals(tova.personId(), requireNonNull(published.publishedBy).id);
        assertEquals(text(GLIDE), lesson("glide").replace("Warm", "Wash"));
        assertEquals(published.id, QuarkusTransaction.requiringNew().call(() -> requireNonNull(
                        Draft.of(tova, id).orElseThrow().edition)
                .id));
    }

    @Test
    void nothingIsPublishedThatThePublisherHasNotSeen() {
        var seen = version();
        save(lena, GLIDE, lesson("glide").replace("Warm", "Wash"), 1, "a");
        assertThrows(ChangedSince.class, () -> publish(tova, seen));
        assertThrows(NoDraft.class, () -> publish(lena, version()));
    }

    @Test
    void manyStatesGoByThousands() {
        QuarkusTransaction.requiringNew().run(() -> {
            var document = DraftDocument.of(Draft.of(id).orElseThrow(), SOLE).orElseThrow();
            IntStream.rangeClosed(0, 2_001).forEach(n -> {
                document.revision = n + 1;
                document.changedAt = LONG_AGO.plusMillis(n);
                DraftRevision.keep(document);
            });
        });
        var sent = statements.of(() -> QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(2_001, DraftRevision.thin(LONG_AGO.plusSeconds(60)))));
        assertEquals(4, sent, "one that reads and three that delete");
        assertEquals(
                List.of(1),
                QuarkusTransaction.requiringNew()
                        .call(() -> DraftRevision.of(Draft.of(id).orElseThrow(), SOLE, 100).stream()
                                .map(kept -> kept.revision)
                                .toList()));
    }

    @Test
    void nothingFaultyIsPublished() {
        save(tova, GLIDE, lesson("glide", "requires: [nothing-there]"), 1, "a");
        assertThrows(CourseHasFaults.class, () -> publish(tova, version()));
        save(tova, "course.md", "---\nid: another\ntitle: Foot\n---\n", 1, "b");
        save(tova, GLIDE, lesson("glide"), 2, "c");
        assertThrows(CourseHasFaults.class, () -> publish(tova, version()));
    }

    /** What students did hangs on the id: the outline and the page that publishes say so. */
    @Test
    void anotherIdIsAFaultOfTheDraft() {
        save(tova, "course.md", "---\nid: other\ntitle: Foot massage\n---\n", 1, "a");
        var compiled = QuarkusTransaction.requiringNew().call(() -> courses.compiled(draft()));
        assertTrue(compiled.course().isEmpty());
        assertTrue(compiled.faults().get(0).mend().contains(id), compiled::toString);
    }

    @Test
    void filmsStayWhatTheyAreWhereverLessonsGo() {
        var film = unique("film").getBytes(StandardCharsets.UTF_8);
        drafts.put(tova, id, new Document("01-first/01-glide/film.mp4", film), 0, NOW);
        drafts.rearrange(tova, id, change -> change.swap(GLIDE, SOLE), NOW);
        assertArrayEquals(film, document("01-first/02-glide/film.mp4").bytes());
    }

    @Test
    void aPreviewShowsALessonAmongTheOthers() {
        var draft =
                QuarkusTransaction.requiringNew().call(() -> Draft.of(tova, id).orElseThrow());
        var preview = QuarkusTransaction.requiringNew()
                .call(() -> courses.preview(
                        draft, TestCourse.document(GLIDE, lesson("glide", "requires: [nothing-there]")), NOW));
        assertEquals(1, preview.faults().size(), preview.faults()::toString);
        assertEquals("Lesson glide", preview.lesson().orElseThrow().title());
        var glossary = QuarkusTransaction.requiringNew()
                .call(() -> courses.preview(draft, TestCourse.document("course.md", "---\ntitle: Foot\n---\n"), NOW));
        assertTrue(glossary.faults().toString().contains("id"), glossary.faults()::toString);
    }

    @Test
    void aPreviewShowsAPictureAsSoonAsItIsPutIn() {
        var shown = TestCourse.document(GLIDE, lesson("glide") + "\n![A sole](sole.svg)\n");
        assertFalse(preview(shown, NOW).faults().isEmpty());

        drafts.put(
                tova, id, TestCourse.document("01-first/sole.svg", "<svg viewBox='0 0 9 9'/>"), 0, NOW.plusSeconds(1));

        var preview = preview(shown, NOW.plusSeconds(2));
        assertEquals(List.of(), preview.faults());
        assertTrue(preview.lesson().orElseThrow().toString().contains("svg"), preview::toString);
    }

    /** A course of films must not stand in memory because somebody writes a word. */
    @Test
    void filmsAreNotReadForAPreview() {
        var film = new byte[100_000];
        drafts.put(tova, id, new Document("01-first/film.mp4", film), 0, NOW);

        var shown = preview(TestCourse.document(GLIDE, lesson("glide") + "\n[Watch](film.mp4)\n"), NOW);

        assertEquals(List.of(), shown.faults());
        var read = QuarkusTransaction.requiringNew().call(() -> DraftDocument.sources(draft()));
        assertEquals(
                0,
                read.stream()
                        .filter(document -> document.path().endsWith(".mp4"))
                        .mapToInt(document -> document.bytes().length)
                        .sum());
        assertArrayEquals(film, document("01-first/film.mp4").bytes());
    }

    private Preview preview(Document document, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> courses.preview(Draft.of(tova, id).orElseThrow(), document, now));
    }

    @Test
    void ofTwoWhoBeginAtOnceOneIsTold() {
        var other = unique("hand");
        var published =
                publications.publish(TestCourse.of(other, lesson("palm")).documents(), Origin.BUNDLED, null, NOW);
        var writer = Cast.viewer(cast.person("Tova"), new Grant(Role.AUTHOR, Scope.COURSE, other));
        var begun = AtOnce.all(IntStream.range(0, 4)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    try {
                        drafts.begin(writer, published, NOW);
                        return true;
                    } catch (CourseExists told) {
                        return false;
                    }
                })
                .toList());
        assertEquals(1, begun.stream().filter(one -> one).count());
    }

    @Test
    void aCourseIsBegunFromNothing() {
        var hand = unique("hand");
        var documents = TestCourse.of(hand, lesson("palm")).documents();
        assertThrows(NoDraft.class, () -> drafts.create(tova, hand, documents, NOW));
        var school = Cast.viewer(cast.person("Sade"), new Grant(Role.AUTHOR, Scope.SCHOOL, null));
        drafts.create(school, hand, documents, NOW);
        assertThrows(CourseExists.class, () -> drafts.create(school, hand, documents, NOW));
        assertThrows(CourseExists.class, () -> drafts.create(school, id, documents, NOW));
    }

    private Outcome save(Viewer viewer, String path, String text, int base, String saveId) {
        return drafts.save(viewer, id, path, new TextSave(text, base, saveId), NOW);
    }

    private static Outcome.Saved saved(Outcome outcome) {
        return assertInstanceOf(Outcome.Saved.class, outcome);
    }

    private Edition publish(Viewer viewer, int version) {
        return publications.publish(viewer, id, version, "wash first", NOW);
    }

    private int version() {
        return QuarkusTransaction.requiringNew().call(() -> Draft.of(tova, id).orElseThrow().version);
    }

    private DraftDocument stored(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> DraftDocument.of(Draft.of(id).orElseThrow(), path).orElseThrow());
    }

    private String text(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> DraftDocument.of(Draft.of(id).orElseThrow(), path)
                        .flatMap(DraftDocument::text)
                        .orElseThrow());
    }

    private List<Document> documents() {
        return QuarkusTransaction.requiringNew()
                .call(() -> DraftDocument.documents(Draft.of(id).orElseThrow()));
    }

    private Document document(String path) {
        return documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<Document> with(String path, String text) {
        return course.stream()
                .map(known -> known.path().equals(path) ? TestCourse.document(path, text) : known)
                .toList();
    }

    private static List<String> paths(List<Document> documents) {
        return documents.stream().map(Document::path).sorted().toList();
    }
}
