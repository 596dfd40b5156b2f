package org.footing.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.footing.announcement.Announcement;
import org.footing.assessment.PersonalWords;
import org.footing.calendar.CalendarLink;
import org.footing.cohort.EnrolmentList;
import org.footing.cohort.GroupEntry;
import org.footing.cohort.ItemException;
import org.footing.discussion.LessonAnswer;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.PostReport;
import org.footing.files.Upload;
import org.footing.help.Helping;
import org.footing.identity.ApiToken;
import org.footing.identity.People;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.footing.library.UnusedFiles;
import org.footing.outbox.MailChoice;
import org.footing.practical.PersonalSignatures;
import org.footing.practice.PersonalNotes;
import org.footing.progress.Certificate;

/**
 * Takes a person out of the school for good. What tells who it was goes: names, password, link to an identity provider, sessions,
 * files, words that they wrote and that were written about them. What figures hang on stays under a name that tells nobody: that
 * somebody learned here, responses to closed questions, marks, times.
 */
@ApplicationScoped
@Transactional
public class Erasures {

    @Inject
    People people;

    @Inject
    UnusedFiles unused;

    /**
     * @param typed the username, as the administrator typed it
     * @throws People.NotKnown if there is no such person, or not for this viewer to decide
     * @throws People.NotYourself if it is the viewer
     * @throws People.OtherName if that is not the username
     */
    public void erase(Viewer viewer, long id, String typed, Instant now) {
        var address = address(id);
        forgetWork(people.erase(viewer, id, typed, now));
        address.ifPresent(EnrolmentList::forget);
    }

    /** Of somebody who left so long ago that the school keeps them no longer. */
    void eraseLeft(long id, Instant now) {
        var address = address(id);
        forgetWork(people.eraseLeft(id, now));
        address.ifPresent(EnrolmentList::forget);
    }

    private static Optional<String> address(long id) {
        return Person.<Person>findByIdOptional(id).map(person -> person.email);
    }

    private void forgetWork(Person person) {
        PersonalWords.remove(person);
        PersonalNotes.remove(person);
        PersonalSignatures.remove(person);
        ItemException.forgetReasons(person);
        GroupEntry.forget(person);
        CalendarLink.forget(person);
        ApiToken.forget(person);
        Helping.forget(person);
        Announcement.forgetWords(person);
        LessonQuestion.forgetWords(person);
        LessonAnswer.forgetWords(person);
        PostReport.forgetReasons(person);
        MailChoice.forget(person);
        Certificate.forgetHolder(person);
        unused.remove(Upload.removeAll(person));
    }
}
