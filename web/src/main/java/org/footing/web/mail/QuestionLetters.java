package org.footing.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.footing.discussion.AnswerGiven;
import org.footing.discussion.LessonQuestion;
import org.footing.discussion.QuestionAsked;
import org.footing.identity.Person;
import org.footing.identity.Right;
import org.footing.outbox.MailChoice;
import org.footing.outbox.MailChoice.Kind;

/** Tells who asked that somebody answered, and tutors who want it that somebody asked; what was said stands on the page. */
@ApplicationScoped
class QuestionLetters {

    @Inject
    Letters letters;

    void asked(@Observes QuestionAsked asked) {
        var question = asked.question();
        var words = Letters.words();
        var told = words.asked(question.author.name, question.title, question.cohort.name);
        var news = new Letters.News("question " + question.id, words::question, told, path(question));
        if (letters.possible()) {
            var tutors = Right.teachersOf(question.courseId, question.cohort.id, asked.at());
            tell(news, tutors, question.author, Kind.QUESTIONS, asked.at());
        }
    }

    void answered(@Observes AnswerGiven given) {
        var answer = given.answer();
        var question = answer.question;
        var words = Letters.words();
        var told = words.answered(answer.author.name, question.title, question.cohort.name);
        var news = new Letters.News("answers to question " + question.id, words::answer, told, path(question));
        if (letters.possible() && !question.author.disabled()) {
            tell(news, List.of(question.author), answer.author, Kind.ANSWERS, given.at());
        }
    }

    private void tell(Letters.News news, List<Person> people, Person by, Kind kind, Instant now) {
        var others = people.stream()
                .filter(person -> !person.id.equals(by.id) && Letters.addressable(person.email))
                .toList();
        letters.tell(news, MailChoice.wanting(others, kind), now);
    }

    private static String path(LessonQuestion question) {
        return "/questions/" + question.id;
    }
}
