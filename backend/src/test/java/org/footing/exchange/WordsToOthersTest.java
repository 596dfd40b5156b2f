package org.footing.exchange;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.footing.cast.TestCourse.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.footing.announcement.Announcement;
import org.footing.announcement.Announcements;
import org.footing.announcement.Audience.OneStudent;
import org.footing.announcement.Wording;
import org.footing.cast.Cast;
import org.footing.cast.TestCourse;
import org.footing.cohort.Cohort;
import org.footing.cohort.Enrolment;
import org.footing.cohort.EnrolmentMoves;
import org.footing.database.DatabaseTest;
import org.footing.discussion.LessonAnswer;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.Moderation;
import org.footing.discussion.PostReport;
import org.footing.discussion.Questions;
import org.footing.identity.Reason;
import org.footing.identity.Right;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people wrote to each other: who takes it along, what is left of it, and where it stays. */
@DatabaseTest
class WordsToOthersTest {

    @Inject
    Announcements announcements;

    @Inject
    Questions questions;

    @Inject
    Moderation moderation;

    @Inject
    Erasures erasures;

    @Inject
    EnrolmentMoves moves;

    @Inject
    MyData data;

    @Inject
    Cast cast;

    private Cohort spring;
    private Enrolment amara;
    private Viewer asker;
    private Viewer lena;
    private LessonQuestion question;
    private LessonAnswer answer;
    private Announcement letter;

    @BeforeEach
    void amaraAskedAndLenaAnswered() {
        cast.school();
        spring = cast.cohort(TestCourse.of(unique("words"), lesson("heel")));
        amara = cast.student(spring, "amara");
        asker = Cast.viewer(amara.person);
        lena = QuarkusTransaction.requiringNew().call(() -> lead(spring.courseId));
        question = questions.ask(asker, amara.id, "heel", "asked-title", "asked-text", unique("s"), NOW);
        answer = questions.answer(lena, question.id, "answered-text", unique("s"), NOW);
        letter = announcements.write(
                lena,
                spring.id,
                new OneStudent(amara.id),
                new Wording("letter-title", "letter-text", Optional.empty()),
                unique("s"),
                NOW);
        moderation.report(asker, question.id, Optional.of(answer.id), new Reason("reported-text"), NOW);
    }

    private Viewer lead(String course) {
        var person = cast.person("Lena");
        Right.give(person, Role.LEAD, Scope.COURSE, course, null, NOW);
        return Cast.viewer(person, new Grant(Role.LEAD, Scope.COURSE, course));
    }

    @Test
    void everybodyTakesTheirOwnWordsAlongAndNoOther() throws IOException {
        var mine = text(asker);
        for (var word : new String[] {"asked-title", "asked-text", "letter-title", "letter-text", "reported-text"}) {
            assertTrue(mine.contains(word), word);
        }
        assertFalse(mine.contains("answered-text"), mine);
        var theirs = text(lena);
        assertTrue(theirs.contains("answered-text") && theirs.contains("letter-text"), theirs);
        assertFalse(theirs.contains("asked-text") || theirs.contains("reported-text"), theirs);
    }

    @Test
    void whoIsErasedLeavesNoWordsAndTheAnswersOfOthersStay() {
        erasures.erase(cast.administrator("ada"), amara.person.id, amara.person.username, NOW);
        QuarkusTransaction.requiringNew().run(() -> {
            LessonQuestion left = LessonQuestion.findById(question.id);
            assertTrue(left.erased() && left.title.isEmpty());
            assertEquals("answered-text", LessonAnswer.<LessonAnswer>findById(answer.id).text);
            assertEquals("", Announcement.<Announcement>findById(letter.id).text);
            assertEquals("", PostReport.<PostReport>find("question", question).singleResult().reason);
        });
    }

    @Test
    void aQuestionStaysWithTheCohortInWhichItWasAsked() {
        var autumn = QuarkusTransaction.requiringNew()
                .call(() -> Cohort.open(unique("autumn"), spring.edition, TODAY, Cast.LONDON));
        moves.move(lena, spring.id, amara.id, autumn.id, NOW);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(spring.id, LessonQuestion.<LessonQuestion>findById(question.id).cohort.id);
            assertTrue(LessonQuestion.readBy(asker, question.id).isEmpty());
            assertTrue(LessonQuestion.readBy(lena, question.id).isPresent());
            assertTrue(Announcement.shownTo(asker, letter.id, NOW).isPresent());
        });
    }

    private String text(Viewer viewer) throws IOException {
        var out = new ByteArrayOutputStream();
        data.write(viewer, out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
