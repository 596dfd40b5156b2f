package org.footing.web.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.footing.assessment.Facilities;
import org.footing.course.FenceText;
import org.footing.course.QuestionBank;
import org.footing.course.QuestionBank.Asking;
import org.footing.course.QuestionBank.Entry;
import org.footing.library.DraftCourses;
import org.footing.library.Drafts;
import org.footing.web.page.Fresh;
import org.footing.web.security.SeeOther;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All questions of a draft: found by what they ask and how hard they are, tagged many at once, and asked in further quizzes. */
@Path("/studio/{course}/questions")
public class QuestionPages {

    private static final BankMessages WORDS = MessageBundles.get(BankMessages.class);

    @CheckedTemplate(basePath = "studio")
    static class Templates {
        static native TemplateInstance questions(BankView view);
    }

    /** What was asked for cannot be done, and why, in words. */
    private static final class Refused extends RuntimeException {

        private final int status;
        private final String why;

        Refused(int status, String why) {
            super(why);
            this.status = status;
            this.why = why;
        }
    }

    @Inject
    Desk desk;

    @Inject
    DraftCourses courses;

    @Inject
    Drafts drafts;

    @Inject
    Facilities facilities;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(
            @RestPath String course, @BeanParam BankQuery.Typed typed, @RestQuery @DefaultValue("") String done) {
        return Fresh.page(page(course, typed.query(), BankView.Form.EMPTY, BankNotice.read(done)));
    }

    /** Adds a tag to questions or, with {@code remove}, takes it off them. */
    @POST
    @Path("/tags")
    public Response tag(
            @RestPath String course,
            @BeanParam BankQuery.Typed typed,
            @RestForm List<String> question,
            @RestForm @DefaultValue("") String newTag,
            @RestForm @DefaultValue("") String newQuiz,
            @RestForm boolean remove) {
        var author = desk.authorOf(course);
        var form = new BankView.Form(question, newTag, newQuiz, Optional.empty());
        return answer(course, typed, form, () -> {
            var tag = newTag.strip();
            var picked = picked(bank(course), question);
            if (!FenceText.isTag(tag)) {
                throw new Refused(Fresh.UNPROCESSABLE, WORDS.noTag());
            }
            BiFunction<FenceText, String, FenceText> change =
                    remove ? (text, id) -> text.untagged(id, tag) : (text, id) -> text.tagged(id, tag);
            var edits = new TreeMap<String, UnaryOperator<String>>();
            for (var entry : picked) {
                UnaryOperator<String> edit = text ->
                        change.apply(new FenceText(text), entry.question().id()).text();
                edits.merge(entry.path(), edit, (one, other) -> text -> other.apply(one.apply(text)));
            }
            drafts.edit(author, course, edits, clock.instant());
            return BankNotice.tagged(remove, picked.size(), edits.size(), tag);
        });
    }

    /** Lets a quiz ask questions that stand elsewhere. */
    @POST
    @Path("/quizzes")
    public Response ask(
            @RestPath String course,
            @BeanParam BankQuery.Typed typed,
            @RestForm List<String> question,
            @RestForm @DefaultValue("") String newTag,
            @RestForm @DefaultValue("") String newQuiz) {
        var author = desk.authorOf(course);
        var form = new BankView.Form(question, newTag, newQuiz, Optional.empty());
        return answer(course, typed, form, () -> {
            var bank = bank(course);
            var picked = picked(bank, question);
            var quiz = bank.quizzes().stream()
                    .filter(known -> known.id().equals(newQuiz))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Fresh.UNPROCESSABLE, WORDS.noQuiz()));
            picked.forEach(entry -> requireAskable(entry, quiz));
            UnaryOperator<String> edit = text -> {
                var asking = new FenceText(text);
                for (var entry : picked) {
                    asking = asking.asking(quiz.id(), entry.question().id());
                }
                return asking.text();
            };
            drafts.edit(author, course, Map.of(quiz.path(), edit), clock.instant());
            return BankNotice.asked(picked.size(), quiz.title());
        });
    }

    private static void requireAskable(Entry entry, Asking quiz) {
        var id = entry.question().id();
        if (entry.quizzes().contains(quiz.id())) {
            throw new Refused(Fresh.UNPROCESSABLE, WORDS.askedAlready(quiz.title(), id));
        } else if (entry.open()) {
            throw new Refused(Fresh.UNPROCESSABLE, WORDS.openToAll(id));
        }
    }

    private QuestionBank bank(String course) {
        return QuarkusTransaction.requiringNew().call(() -> courses.questions(desk.draft(course), clock.instant()));
    }

    private static List<Entry> picked(QuestionBank bank, List<String> questions) {
        if (questions.isEmpty()) {
            throw new Refused(Fresh.UNPROCESSABLE, WORDS.nothingPicked());
        }
        var picked = new ArrayList<Entry>();
        for (var id : questions.stream().distinct().toList()) {
            picked.add(bank.find(id).orElseThrow(() -> new Refused(Fresh.CONFLICT, WORDS.gone(id))));
        }
        return picked;
    }

    private interface Act {
        /** What was done, for the page that comes after it. */
        BankNotice done();
    }

    private Response answer(String course, BankQuery.Typed typed, BankView.Form form, Act act) {
        try {
            var done = act.done();
            return SeeOther.at(done.behind(typed.query().address(Places.questions(course))));
        } catch (Refused refused) {
            return again(course, typed, form, refused.status, refused.why);
        } catch (Drafts.ChangedSince since) {
            return again(course, typed, form, Fresh.CONFLICT, WORDS.changedMeanwhile());
        } catch (FenceText.NotDone not) {
            return switch (not.why) {
                case GONE -> again(course, typed, form, Fresh.CONFLICT, WORDS.gone(not.id));
                case ASKED_ALREADY ->
                    again(course, typed, form, Fresh.CONFLICT, WORDS.askedAlready(form.quiz(), not.id));
                case TOO_LONG -> again(course, typed, form, Fresh.UNPROCESSABLE, WORDS.tooManyTags(not.id));
            };
        }
    }

    private Response again(String course, BankQuery.Typed typed, BankView.Form form, int status, String why) {
        var filled = new BankView.Form(form.picked(), form.tag(), form.quiz(), Optional.of(why));
        return Fresh.again(status, () -> page(course, typed.query(), filled, Optional.empty()));
    }

    private TemplateInstance page(String course, BankQuery query, BankView.Form form, Optional<BankNotice> done) {
        var now = clock.instant();
        var bank = courses.questions(desk.draft(course), now);
        return Templates.questions(
                BankView.of(course, bank, facilities.of(course, now), query, form, done.map(BankNotice::words)));
    }
}
