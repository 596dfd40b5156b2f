package org.footing.library;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.document;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.course.Document;
import org.footing.database.DatabaseTest;
import org.footing.files.StoredFile;
import org.footing.identity.AuditEntry;
import org.footing.identity.Sha256;
import org.footing.library.Publications.CourseHasFaults;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PublicationsTest {

    @Inject
    Publications publications;

    @Inject
    Cast cast;

    private final String id = unique("foot");
    private final List<Document> documents =
            TestCourse.of(id, lesson("glide"), lesson("sole")).documents();

    @Test
    void theFirstPublicationIsEditionOne() {
        var tova = cast.person("tova");
        var edition = publications.publish(documents, Origin.STUDIO, tova, NOW);
        assertEquals(id, edition.courseId);
        assertEquals(1, edition.number);
        assertEquals("Foot massage", edition.title);
        assertEquals(Origin.STUDIO, edition.origin);
        assertEquals(NOW, edition.publishedAt);
        assertEquals(tova, edition.publishedBy);
        assertEquals("/courses/" + id + "/editions/1/files/", edition.filesAddress());
    }

    @Test
    void aPublicationIsOnRecord() {
        publish(documents);
        AuditEntry entry = QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.find("action = ?1 and subject = ?2", "edition.published", id)
                        .singleResult());
        assertEquals("edition 1", entry.detail);
    }

    @Test
    void theSameDocumentsAreTheSameEdition() {
        var first = publish(documents);
        assertEquals(first.id, publish(documents).id);
        var backwards = new ArrayList<>(documents);
        Collections.reverse(backwards);
        assertEquals(first.id, publish(backwards).id);
    }

    @Test
    void aChangedDocumentMakesTheNextEdition() {
        var first = publish(documents);
        var second = publish(changed());
        assertEquals(2, second.number);
        assertNotEquals(first.hash, second.hash);
        assertEquals(second.id, newest().orElseThrow().id);
        assertEquals(first.id, numbered(1).orElseThrow().id);
        assertEquals(Optional.empty(), numbered(3));
    }

    @Test
    void aDocumentThatOnlyMovedMakesTheNextEdition() {
        publish(documents);
        var moved = new ArrayList<>(documents);
        var last = moved.remove(moved.size() - 1);
        moved.add(new Document("01-first/09-lesson.md", last.bytes()));
        assertEquals(2, publish(moved).number);
    }

    @Test
    void goingBackToEarlierDocumentsIsAnEditionOfItsOwn() {
        publish(documents);
        publish(changed());
        assertEquals(3, publish(documents).number);
    }

    @Test
    void editionsOfDifferentCoursesAreNumberedApart() {
        publish(documents);
        var hand = TestCourse.of(unique("hand"), lesson("glide")).documents();
        assertEquals(1, publish(hand).number);
    }

    @Test
    void aCourseWithFaultsIsNotStoredAtAll() {
        var broken = new ArrayList<>(documents);
        var faulty = document("01-first/07-lesson.md", lesson("broken", "requires: [nothing-there]", "# " + id));
        broken.add(faulty);
        var refused = assertThrows(CourseHasFaults.class, () -> publish(broken));
        assertTrue(
                refused.faults.stream().anyMatch(fault -> fault.path().equals("01-first/07-lesson.md")),
                refused::toString);
        assertEquals(Optional.empty(), newest());
        assertEquals(
                0, QuarkusTransaction.requiringNew().call(() -> StoredFile.count("sha256", Sha256.of(faulty.bytes()))));
    }

    private List<Document> changed() {
        var changed = new ArrayList<>(documents);
        changed.add(document("01-first/08-lesson.md", lesson("toes")));
        return changed;
    }

    private Edition publish(List<Document> course) {
        return publications.publish(course, Origin.STUDIO, null, NOW);
    }

    private Optional<Edition> newest() {
        return QuarkusTransaction.requiringNew().call(() -> Edition.newest(id));
    }

    private Optional<Edition> numbered(int number) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.numbered(id, number));
    }
}
