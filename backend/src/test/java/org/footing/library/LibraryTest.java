package org.footing.library;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Statements;
import org.footing.cast.TestCourse;
import org.footing.course.Course;
import org.footing.course.Document;
import org.footing.course.Lesson;
import org.footing.course.Lesson.Part.Prose;
import org.footing.database.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LibraryTest {

    /** One dot. */
    private static final Document PICTURE = new Document(
            "01-first/sole.png",
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
                                    + "gg=="));

    @Inject
    Library library;

    @Inject
    Publications publications;

    @Inject
    Statements statements;

    private final String id = unique("foot");

    @Test
    void anEditionIsCompiledOnce() {
        var edition = publish(lesson("glide"), lesson("sole"));
        var course = library.course(edition);
        assertEquals(List.of("glide", "sole"), course.lessons().map(Lesson::id).toList());
        assertEquals(0, statements.of(() -> assertSame(course, library.course(edition))));
    }

    @Test
    void aClassThatOpensAnEditionTogetherGetsTheSameCourse() {
        var edition = publish(lesson("glide"));
        Callable<Course> open = () -> library.course(edition);
        var courses = AtOnce.all(Collections.nCopies(8, open));
        courses.forEach(course -> assertSame(courses.get(0), course));
    }

    @Test
    void anEditionStaysAsItWasPublished() {
        var first = publish(lesson("glide"));
        var second = publish(lesson("glide"), lesson("sole"));
        assertEquals(1, library.course(first).lessons().count());
        assertEquals(2, library.course(second).lessons().count());
        assertNotSame(library.course(first), library.course(second));
    }

    @Test
    void aPictureIsServedByteForByteFromItsEdition() {
        var edition = publish(lesson("glide") + "\n![The sole](sole.png)\n");
        assertArrayEquals(PICTURE.bytes(), file(edition, "01-first/sole.png").orElseThrow());
        assertTrue(html(edition).contains(edition.filesAddress() + "01-first/sole.png"), html(edition));
    }

    @Test
    void whatAnEditionDoesNotHoldIsNotThere() {
        var edition = publish(lesson("glide"));
        assertEquals(Optional.empty(), file(edition, "01-first/toes.png"));
        assertEquals(Optional.empty(), file(edition, "../01-first/sole.png"));
        assertEquals(Optional.empty(), file(edition, ""));
    }

    private Edition publish(String... lessons) {
        var documents = new ArrayList<>(TestCourse.of(id, lessons).documents());
        documents.add(PICTURE);
        return publications.publish(documents, Origin.STUDIO, null, NOW);
    }

    private Optional<byte[]> file(Edition edition, String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> library.file(edition, path))
                .map(content -> {
                    var bytes = new ByteArrayOutputStream();
                    try {
                        content.write(0, content.size() - 1, bytes);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                    return bytes.toByteArray();
                });
    }

    private String html(Edition edition) {
        return library.course(edition)
                .lessons()
                .flatMap(lesson -> lesson.body().stream())
                .map(part -> ((Prose) part).html())
                .findFirst()
                .orElseThrow();
    }
}
