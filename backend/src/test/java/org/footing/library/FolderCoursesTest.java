package org.footing.library;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class FolderCoursesTest {

    private static final String GLIDE = "01-first/01-glide.md";

    @Inject
    Offers offers;

    @Inject
    Cast cast;

    private final String id = unique("foot");
    private Path root;
    private Viewer lena;
    private FolderCourses folder;

    @BeforeEach
    void aFolderWithACourse(@TempDir Path courses) throws IOException {
        root = courses;
        lena = Cast.viewer(cast.person("Lena"), new Grant(Role.AUTHOR, Scope.SCHOOL, null));
        folder = new FolderCourses(root, false, offers);
        write("course.md", "---\nid: " + id + "\ntitle: Foot massage\n---\n");
        write("01-first/module.md", "---\nid: first\ntitle: First steps\n---\n");
        write(GLIDE, lesson("glide"));
        Files.createDirectories(root.resolve("notes"));
    }

    @Test
    void aCourseIsTakenWhenTwoLooksFindItTheSame() throws IOException {
        folder.look(NOW);
        assertTrue(offers.of(lena, id).isEmpty());
        write(GLIDE, lesson("glide") + "\nMore.\n");
        folder.look(NOW);
        assertTrue(offers.of(lena, id).isEmpty(), "somebody writes it at this moment");
        folder.look(NOW);
        var offer = offers.of(lena, id).orElseThrow();
        assertEquals("Foot massage", offer.title);
        folder.look(NOW);
        new FolderCourses(root, false, offers).look(NOW);
        assertEquals(offer.id, offers.of(lena, id).orElseThrow().id);
        assertTrue(newest().isEmpty());
    }

    @Test
    void itIsPublishedWhereTheSchoolWantsThat() throws IOException {
        var publishing = new FolderCourses(root, true, offers);
        publishing.look(NOW);
        assertTrue(newest().isEmpty());
        publishing.look(NOW);
        assertEquals(1, newest().orElseThrow().number);
        assertEquals(Origin.FOLDER, newest().orElseThrow().origin);
        write(GLIDE, lesson("glide") + "\nMore.\n");
        publishing.look(NOW);
        assertEquals(1, newest().orElseThrow().number);
        publishing.look(NOW);
        assertEquals(2, newest().orElseThrow().number);
    }

    @Test
    void faultsAreToldAndNothingIsTaken() throws IOException {
        write(GLIDE, lesson("glide") + "\nSee [this](nowhere.md).\n");
        folder.look(NOW);
        folder.look(NOW);
        assertTrue(offers.of(lena, id).isEmpty());
        var fault = faults().get(0);
        assertEquals(id, fault.folder);
        assertEquals(GLIDE, fault.path);
        assertTrue(fault.line > 10, () -> "line " + fault.line);
        var author = Cast.viewer(cast.person("Olu"), new Grant(Role.AUTHOR, Scope.COURSE, "hand"));
        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> FolderFault.of(author)));

        write(GLIDE, lesson("glide"));
        folder.look(NOW);
        folder.look(NOW);
        assertEquals(List.of(), faults());
        assertTrue(offers.of(lena, id).isPresent());
    }

    @Test
    void faultsOfAFolderThatIsGoneAreForgotten() throws IOException {
        write(GLIDE, "no head");
        folder.look(NOW);
        folder.look(NOW);
        assertTrue(!faults().isEmpty());
        Files.delete(root.resolve(id).resolve("course.md"));
        folder.look(NOW);
        assertEquals(List.of(), faults());
    }

    @Test
    void aFolderThatIsNotThereIsNoCourse() {
        var before = courses();
        var nowhere = new FolderCourses(root.resolve("nowhere"), true, offers);
        nowhere.look(NOW);
        nowhere.look(NOW);
        assertEquals(before, courses());
        assertTrue(faults().isEmpty());
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(id).resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<Edition> newest() {
        return QuarkusTransaction.requiringNew().call(() -> Edition.newest(id));
    }

    /** How many editions and offers there are of any course. */
    private static List<Long> courses() {
        return QuarkusTransaction.requiringNew().call(() -> List.of(Edition.count(), Offer.count()));
    }

    private List<FolderFault> faults() {
        return QuarkusTransaction.requiringNew().call(() -> FolderFault.of(lena).stream()
                .filter(fault -> fault.folder.equals(id))
                .toList());
    }
}
