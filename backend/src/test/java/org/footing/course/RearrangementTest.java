package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.footing.course.Rearrangement.Impossible;
import org.junit.jupiter.api.Test;

class RearrangementTest {

    private static final String HANDS = "01-care/01-hands.md";
    private static final String FEET = "01-care/02-feet.md";
    private static final String ARNICA = "02-oils/01-arnica.md";

    private static final SmallCourse COURSE = SmallCourse.empty()
            .with(
                    HANDS,
                    lesson(
                            "hands",
                            "See [feet](02-feet.md#toes) and ![a hand](01-hands/hand.png).\n\n## Palms\n\nFlat.\n"))
            .with("01-care/01-hands/hand.png", RasterSizeTest.png(1, 1))
            .with(
                    FEET,
                    "---\nid: feet\ntitle: Feet # with a comment\nrequires:\n  - hands\n---\n## Toes\n\nFive. Then [oil](../02-oils/01-arnica.md)"
                            + " after [hands](<01-hands.md>), [them again][h].\n\n[h]: 01-hands.md#palms \"Palms\"\n\n## Heels\n\nOne, see [toes](#toes).\n")
            .with("02-oils/module.md", "---\nid: oils\ntitle: Oils\n---\n[Back](../01-care/module.md)\n")
            .with(ARNICA, lesson("arnica", "Not on [feet](../01-care/02-feet.md#heels).\n"));

    private final Rearrangement course = new Rearrangement(COURSE.documents());

    @Test
    void lessonsChangePlaces() {
        course.swap(HANDS, FEET);

        assertEquals(List.of("01-care/01-feet.md", "01-care/02-hands.md"), course.lessons("01-care/module.md"));
        assertTrue(text("01-care/02-hands.md").contains("[feet](01-feet.md#toes) and ![a hand](02-hands/hand.png)"));
        assertTrue(text("01-care/01-feet.md").contains("[hands](<02-hands.md>)"));
        assertTrue(text("01-care/01-feet.md").contains("[h]: 02-hands.md#palms \"Palms\""));
        assertTrue(text(ARNICA).contains("(../01-care/01-feet.md#heels)"));
    }

    @Test
    void modulesChangePlaces() {
        course.swap("01-care/module.md", "02-oils/module.md");

        assertEquals(List.of("01-oils/module.md", "02-care/module.md"), course.modules());
        assertTrue(text("01-oils/module.md").contains("[Back](../02-care/module.md)"));
        assertTrue(text("02-care/02-feet.md").contains("[oil](../01-oils/01-arnica.md)"));
        assertTrue(text("02-care/01-hands.md").contains("](02-feet.md#toes)"));
    }

    @Test
    void lessonsOfOneNumberGetTheirOwnWhenTheyChangePlaces() {
        var twice = new Rearrangement(SmallCourse.empty()
                .with("01-care/03-heel.md", lesson("heel", "See [mine](03-mine.md).\n"))
                .with("01-care/03-mine.md", lesson("mine", "See [next](04-next.md).\n"))
                .with("01-care/04-next.md", lesson("next", "Text.\n"))
                .documents());
        twice.swap("01-care/03-heel.md", "01-care/03-mine.md");

        assertEquals(
                List.of("01-care/03-mine.md", "01-care/04-heel.md", "01-care/05-next.md"),
                twice.lessons("01-care/module.md"));
        assertEquals(lesson("heel", "See [mine](03-mine.md).\n"), text(twice, "01-care/04-heel.md"));
        assertEquals(lesson("mine", "See [next](05-next.md).\n"), text(twice, "01-care/03-mine.md"));
        assertEquals(Optional.of("01-care/05-next.md"), twice.place("01-care/04-next.md"));
    }

    @Test
    void modulesOfOneNumberAreSeenBothAndGetTheirOwnWhenTheyChangePlaces() {
        var documents = SmallCourse.empty()
                .with(HANDS, lesson("hands", "Text.\n"))
                .with("01-rest/module.md", "---\nid: rest\ntitle: Rest\n---\n")
                .with("01-rest/01-sleep.md", lesson("sleep", "After [hands](../01-care/01-hands.md).\n"))
                .documents();
        assertEquals(
                List.of("01-care/module.md", "01-rest/module.md"),
                Outline.of(documents).modules().stream()
                        .map(part -> part.module().path())
                        .toList());
        var twice = new Rearrangement(documents);
        twice.swap("01-care/module.md", "01-rest/module.md");

        assertEquals(List.of("01-rest/module.md", "02-care/module.md"), twice.modules());
        assertTrue(text(twice, "01-rest/01-sleep.md").contains("(../02-care/01-hands.md)"));
    }

    @Test
    void whatComesFromElsewhereGetsTheNextFreeNumber() {
        var joined = new Rearrangement(SmallCourse.empty()
                .with("01-care/03-heel.md", lesson("heel", "See ![it](03-heel/heel.png).\n"))
                .with("01-care/03-heel/heel.png", RasterSizeTest.png(1, 1))
                .with("01-care/03-mine.md", lesson("mine", "See [heel](03-heel.md).\n"))
                .with("01-care/04-next.md", lesson("next", "Text.\n"))
                .with("01-care/06-new.md", lesson("new", "Text.\n"))
                .with("01-rest/module.md", "---\nid: rest\ntitle: Rest\n---\n")
                .with("01-rest/01-sleep.md", lesson("sleep", "Text.\n"))
                .documents());
        joined.makeRoomFor(
                List.of("01-care/03-heel.md", "01-care/06-new.md", "01-rest/module.md", "01-rest/01-sleep.md"));

        assertEquals(
                List.of("01-care/03-mine.md", "01-care/04-next.md", "01-care/05-heel.md", "01-care/06-new.md"),
                joined.lessons("01-care/module.md"));
        assertEquals(List.of("02-rest/01-sleep.md"), joined.lessons("02-rest/module.md"));
        assertTrue(text(joined, "01-care/03-mine.md").contains("(05-heel.md)"));
        assertEquals(
                List.of(),
                CourseCompiler.compile(joined.documents(), new Addresses("/", "/"))
                        .faults());
    }

    @Test
    void aLessonGoesToAnotherModuleWithItsPictures() {
        assertEquals("02-oils/02-hands.md", course.move(HANDS, "02-oils/module.md"));

        assertTrue(text("02-oils/02-hands.md")
                .contains("[feet](../01-care/02-feet.md#toes) and ![a hand](02-hands/hand.png)"));
        assertTrue(text(FEET).contains("[hands](<../02-oils/02-hands.md>)"));
        assertTrue(paths().contains("02-oils/02-hands/hand.png"));
    }

    @Test
    void aRenamedLessonNamesItsFormerId() {
        course.rename(HANDS, "two-hands", "Two \"hands\"");

        assertEquals("two-hands", compiled().lesson("two-hands").orElseThrow().id());
        assertEquals(
                List.of("hands"), compiled().lesson("two-hands").orElseThrow().was());
        assertEquals(
                "Two \"hands\"", compiled().lesson("two-hands").orElseThrow().title());
        assertTrue(text(FEET).contains("requires:\n  - two-hands\n---\n"));
        course.rename(HANDS, "palms", "Palms");
        assertEquals(
                List.of("hands", "two-hands"),
                compiled().lesson("palms").orElseThrow().was());
    }

    @Test
    void aRenamedLessonIsFollowedByQuizzesThatDrawFromIt() {
        var question = "::: question {#q}\nHow many?\n\n= 2\n:::\n";
        var drawing = new Rearrangement(SmallCourse.empty()
                .with(HANDS, lesson("hands", question + "::: quiz {#own from=lesson:hands}\n:::\n"))
                .with(
                        FEET,
                        lesson(
                                "feet",
                                "::: quiz {#all from=\"lesson:hands, lesson: hands,lesson:hands-on\"}\n:::\n"
                                        + "Write `from=\"lesson:hands\"`.\n::: quiz {#one from=lesson:hands pick=1}\n:::\n"))
                .documents());
        drawing.rename(HANDS, "palms", "Palms");

        assertTrue(text(drawing, HANDS).contains("{#own from=lesson:palms}"), text(drawing, HANDS));
        assertTrue(
                text(drawing, FEET).contains("{#all from=\"lesson:palms, lesson: palms,lesson:hands-on\"}"),
                text(drawing, FEET));
        assertTrue(text(drawing, FEET).contains("Write `from=\"lesson:hands\"`."), text(drawing, FEET));
        assertTrue(text(drawing, FEET).contains("{#one from=lesson:palms pick=1}"), text(drawing, FEET));
    }

    @Test
    void aLessonWithBlankKeysIsRenamed() {
        var blank = new Rearrangement(SmallCourse.empty()
                .with(HANDS, "---\nid: hands\ntitle:\nwas:\n---\nText.\n")
                .with(FEET, "---\nid: feet\ntitle: # none yet\nwas: []\n---\nText.\n")
                .documents());
        blank.rename(HANDS, "palms", "Palms");
        blank.rename(FEET, "toes", "Toes");

        assertEquals("---\nid: palms\ntitle: \"Palms\"\nwas: [hands]\n---\nText.\n", text(blank, HANDS));
        assertEquals("---\nid: toes\ntitle: \"Toes\" # none yet\nwas: [feet]\n---\nText.\n", text(blank, FEET));
    }

    @Test
    void aNewTitleLeavesEverythingElse() {
        course.rename(FEET, "feet", "Two feet");

        assertTrue(text(FEET)
                .startsWith(
                        "---\nid: feet\ntitle: \"Two feet\" # with a comment\nrequires:\n  - hands\n---\n## Toes\n"));
    }

    @Test
    void aLessonIsSplitAtAHeading() {
        String heels = course.split(FEET, 13, "heels", "Heels");

        assertEquals("01-care/03-heels.md", heels);
        assertEquals("---\nid: heels\ntitle: \"Heels\"\n---\n\nOne, see [toes](02-feet.md#toes).\n", text(heels));
        assertTrue(text(FEET).endsWith("\"Palms\"\n"), text(FEET));
        assertTrue(text(ARNICA).contains("[feet](../01-care/03-heels.md)"));
        assertEquals("", faults());
    }

    @Test
    void aLessonIsDividedAtItsOwnHeadingsAlone() {
        var text =
                """
                ---
                # a comment
                id: hands
                title: Hands
                ---

                ## First

                Text.

                ```
                ## Code
                ```

                ::: question {#q}
                ## How many?

                = 2
                :::

                > ## Said

                Second *part*
                -------------

                Text.

                #### Small

                ## Third
                """;
        assertEquals(
                List.of(new Section(23, 2, "Second part", "second-part"), new Section(30, 1, "Third", "third")),
                Section.of(text));
        var divided = new Rearrangement(SmallCourse.empty()
                .with(HANDS, text)
                .with(FEET, lesson("feet", "See [it](01-hands.md#second-part).\n"))
                .documents());
        for (var line : List.of(2, 7, 12, 16, 21, 22, 24, 28)) {
            assertThrows(Impossible.class, () -> divided.split(HANDS, line, "second", "Second"), () -> "line " + line);
        }
        divided.split(HANDS, 23, "second", "Second");

        assertEquals(
                "---\nid: second\ntitle: \"Second\"\n---\n\nText.\n\n#### Small\n\n## Third\n",
                text(divided, "01-care/02-second.md"));
        assertTrue(text(divided, "01-care/03-feet.md").contains("[it](02-second.md)"));
    }

    @Test
    void whatStandsBehindMakesRoom() {
        course.split(HANDS, 7, "palms", "Palms");

        assertEquals(List.of(HANDS, "01-care/02-palms.md", "01-care/03-feet.md"), course.lessons("01-care/module.md"));
        assertTrue(text("01-care/03-feet.md").contains("[h]: 02-palms.md \"Palms\""), text("01-care/03-feet.md"));
        assertTrue(text(HANDS).contains("](03-feet.md#toes)"));
        assertEquals("", faults());
    }

    @Test
    void aLessonIsJoinedWithAnother() {
        course.merge(FEET, HANDS);

        assertEquals(List.of(HANDS), course.lessons("01-care/module.md"));
        assertEquals(List.of("feet"), compiled().lesson("hands").orElseThrow().was());
        assertTrue(text(HANDS).contains("Flat.\n\n## Feet\n\n## Toes\n"), text(HANDS));
        assertTrue(text(HANDS).contains("See [feet](#toes)"), text(HANDS));
        assertTrue(text(ARNICA).contains("(../01-care/01-hands.md#heels)"));
    }

    @Test
    void aLessonOfAnotherFolderIsJoinedWithItsLinks() {
        course.merge(ARNICA, HANDS);

        assertTrue(text(HANDS).contains("Not on [feet](../01-care/02-feet.md#heels)."), text(HANDS));
        assertTrue(text(FEET).contains("[oil](01-hands.md#arnica)"), text(FEET));
    }

    @Test
    void aLessonIsJoinedIntoTheOneThatRequiresIt() {
        course.merge(HANDS, FEET);

        assertTrue(text(FEET).contains("\nrequires: []\n"), text(FEET));
        assertEquals(List.of("hands"), compiled().lesson("feet").orElseThrow().was());
        assertEquals("", faults());
    }

    @Test
    void whatRequiredBothRequiresOne() {
        var three = new Rearrangement(SmallCourse.empty()
                .with(HANDS, lesson("hands", "Text.\n"))
                .with(FEET, "---\nid: feet\ntitle: Feet\nrequires: hands\n---\nText.\n")
                .with("01-care/03-arms.md", "---\nid: arms\ntitle: Arms\nrequires:\n- hands\n- feet\n---\nText.\n")
                .with("01-care/04-legs.md", "---\nid: legs\ntitle: Legs\nrequires: [arms, feet, hands]\n---\nText.\n")
                .with("01-care/05-back.md", "---\nid: back\ntitle: Back\nrequires: [arms, arms]\n---\nText.\n")
                .documents());
        three.merge(HANDS, FEET);

        assertTrue(text(three, FEET).contains("\nrequires: []\n"), text(three, FEET));
        assertTrue(text(three, "01-care/03-arms.md").contains("\nrequires:\n- feet\n---\n"), text(three, FEET));
        assertTrue(text(three, "01-care/04-legs.md").contains("\nrequires: [arms, feet]\n"), text(three, FEET));
        assertTrue(text(three, "01-care/05-back.md").contains("\nrequires: [arms, arms]\n"));
    }

    @Test
    void somethingNewComesLast() {
        String module = course.addModule("rest", "Rest: \\ & \"peace\"");
        String lesson = course.addLesson(module, "sleep", "Sleep");

        assertEquals("03-rest/01-sleep.md", lesson);
        assertEquals("Rest: \\ & \"peace\"", compiled().modules().get(2).title());
        assertEquals("01-care/03-nails.md", course.addLesson("01-care/module.md", "nails", "Nails"));
    }

    @Test
    void whatIsRemovedTakesItsOwnFilesAlong() {
        course.remove(HANDS);
        course.remove("02-oils/module.md");

        assertEquals(List.of("01-care/02-feet.md", "01-care/module.md", "course.md"), paths());
    }

    @Test
    void linesKeepTheEndsOfWindows() {
        var windows = new Rearrangement(SmallCourse.empty()
                .with(HANDS, lesson("hands", "[Feet](02-feet.md)\n").replace("\n", "\r\n"))
                .with(FEET, lesson("feet", "Text.\n"))
                .documents());
        windows.swap(HANDS, FEET);

        assertEquals(
                lesson("hands", "[Feet](01-feet.md)\n").replace("\n", "\r\n"), text(windows, "01-care/02-hands.md"));
    }

    @Test
    void whatIsNotThereCannotBeMoved() {
        assertThrows(Impossible.class, () -> course.remove("01-care/09-none.md"));
        assertThrows(Impossible.class, () -> course.split(HANDS, 5, "none", "None"));
        assertThrows(Impossible.class, () -> course.split(HANDS, 99, "none", "None"));
        assertThrows(Impossible.class, () -> course.swap(HANDS, ARNICA));
        assertThrows(Impossible.class, () -> course.swap("course.md", "course.md"));
        assertThrows(Impossible.class, () -> course.merge(HANDS, HANDS));
    }

    /** Forms that somebody made by hand name what they like. */
    @Test
    void onlyLessonsAndModulesAreArranged() {
        for (var path : List.of("course.md", "01-care/01-hands/hand.png")) {
            assertThrows(Impossible.class, () -> course.remove(path), path);
            assertThrows(Impossible.class, () -> course.rename(path, "other", "Other"), path);
            assertThrows(Impossible.class, () -> course.move(path, "02-oils/module.md"), path);
            assertThrows(Impossible.class, () -> course.merge(path, HANDS), path);
            assertThrows(Impossible.class, () -> course.merge(HANDS, path), path);
        }
        assertThrows(Impossible.class, () -> course.merge("02-oils/module.md", HANDS));
        assertThrows(Impossible.class, () -> course.move("02-oils/module.md", "02-oils/module.md"));
        assertThrows(Impossible.class, () -> course.move(HANDS, HANDS));
        assertThrows(Impossible.class, () -> course.addLesson(HANDS, "new", "New"));
    }

    @Test
    void aHeadThatCannotBeReadIsMendedBeforeItIsRenamed() {
        var broken = new Rearrangement(SmallCourse.empty()
                .with(HANDS, "---\nid: hands\ntitle: \"Hands\n---\nFlat.\n")
                .documents());
        assertThrows(Impossible.class, () -> broken.rename(HANDS, "palms", "Palms"));
    }

    @Test
    void noLessonBecomesLongerThanCanBeSaved() {
        var wordy = new Rearrangement(SmallCourse.empty()
                .with(HANDS, lesson("hands", "Flat. ".repeat(50_000)))
                .with(FEET, lesson("feet", "Five. ".repeat(50_000)))
                .documents());
        assertThrows(Impossible.class, () -> wordy.merge(FEET, HANDS));
    }

    /** Of the bundled course: whatever is moved, no link dies, and the pictures are the same bytes. */
    @Test
    void aWholeCourseStaysWithoutAFault() {
        var documents =
                CourseFolder.read(Path.of("../course-content/foot-massage")).documents();
        var whole = new Rearrangement(documents);
        var random = new Random(5);
        for (var step = 0; step < 12; step++) {
            var modules = whole.modules();
            var one = modules.get(random.nextInt(modules.size()));
            var other = modules.get(random.nextInt(modules.size()));
            var lessons = whole.lessons(one);
            if (step % 3 == 0 && !one.equals(other)) {
                whole.swap(one, other);
            } else if (step % 3 == 1) {
                whole.move(lessons.get(random.nextInt(lessons.size())), other);
            } else {
                whole.rename(lessons.get(0), "renamed-" + step, "Renamed");
            }
        }
        assertEquals(
                List.of(),
                CourseCompiler.compile(whole.documents(), new Addresses("/", "/"))
                        .faults());
        assertEquals(documents.size(), whole.documents().size());
        var picture = documents.stream()
                .filter(document -> document.path().endsWith(".svg"))
                .findFirst()
                .orElseThrow();
        assertTrue(whole.documents().stream().anyMatch(document -> document.bytes() == picture.bytes()));
    }

    @Test
    void thereAndBackAgainIsTheSame() {
        course.swap(HANDS, FEET);
        course.swap("01-care/01-feet.md", "01-care/02-hands.md");

        COURSE.documents()
                .forEach(document ->
                        assertArrayEquals(document.bytes(), bytes(course, document.path()), document.path()));
    }

    private Course compiled() {
        return CourseCompiler.compile(course.documents(), new Addresses("/", "/"))
                .course()
                .orElseThrow(() -> new AssertionError(faults()));
    }

    private String faults() {
        return CourseCompiler.compile(course.documents(), new Addresses("/", "/")).faults().stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n"));
    }

    private List<String> paths() {
        return course.documents().stream().map(Document::path).toList();
    }

    private String text(String path) {
        return text(course, path);
    }

    private static String text(Rearrangement course, String path) {
        return new String(bytes(course, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Rearrangement course, String path) {
        return course.documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path))
                .bytes();
    }

    private static String lesson(String id, String body) {
        return "---\nid: " + id + "\ntitle: " + Character.toUpperCase(id.charAt(0)) + id.substring(1) + "\n---\n"
                + body;
    }
}
