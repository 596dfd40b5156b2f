package org.footing.web.studio;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Fault;
import org.footing.course.PictureQuestion;
import org.footing.library.Draft;
import org.footing.library.DraftCourses;
import org.footing.library.DraftDocument;
import org.footing.library.TextSave;

/** Finds what is wrong with a question about places in a picture before it is put into a lesson. */
@ApplicationScoped
class RegionCheck {

    private static final StudioMessages WORDS = MessageBundles.get(StudioMessages.class);

    /**
     * @param spot the place it is about; absent where it is about the question
     * @param stops whether the question cannot be asked like that
     */
    record Wrong(Optional<Integer> spot, String words, boolean stops) {

        static Wrong question(String words) {
            return new Wrong(Optional.empty(), words, true);
        }

        static Wrong of(Fault fault, Optional<Integer> spot) {
            return new Wrong(spot, WORDS.wrongPlace(fault.wrong(), fault.mend()), fault.isError());
        }
    }

    @Inject
    DraftCourses courses;

    @Inject
    Clock clock;

    /** @throws NotFoundException if the lesson or the picture is not there */
    List<Wrong> of(Draft draft, String picture, RegionForm form) {
        if (courses.canvas(draft, picture, clock.instant()).isEmpty()) {
            throw new NotFoundException();
        }
        var text = Optional.of(form.lesson())
                .filter(DocumentPath::isLesson)
                .flatMap(lesson -> DraftDocument.of(draft, lesson))
                .flatMap(DraftDocument::text)
                .orElseThrow(NotFoundException::new);
        var unreadable = unreadable(form);
        return unreadable.isEmpty() ? compiled(draft, picture, form, text) : unreadable;
    }

    /** What would not even become Markdown. */
    private static List<Wrong> unreadable(RegionForm form) {
        var wrong = new ArrayList<Wrong>();
        if (form.tooMany()) {
            wrong.add(Wrong.question(WORDS.tooManyPlaces(PictureQuestion.MOST)));
        }
        if (form.spots().isEmpty()) {
            wrong.add(Wrong.question(WORDS.noPlaces()));
        }
        if (!Ids.isOne(form.id())) {
            wrong.add(Wrong.question(WORDS.idNeeded()));
        }
        IntStream.range(0, form.spots().size())
                .filter(number -> form.spots().get(number).place().isEmpty())
                .forEach(number -> wrong.add(new Wrong(Optional.of(number), WORDS.noShape(), true)));
        return wrong;
    }

    private List<Wrong> compiled(Draft draft, String picture, RegionForm form, String text) {
        var question = form.question();
        var markdown = question.markdown(form.lesson(), picture);
        var longer = LessonEnd.joined(text, markdown);
        if (longer.length() > TextSave.LONGEST) {
            return List.of(Wrong.question(WORDS.unfit(TextSave.LONGEST)));
        }
        var preview = courses.preview(
                draft, new Document(form.lesson(), longer.getBytes(StandardCharsets.UTF_8)), clock.instant());
        var first = 1
                + (int) longer.substring(0, longer.length() - markdown.length())
                        .lines()
                        .count();
        var wrong = preview.faults().stream()
                .filter(fault -> fault.line() >= first)
                .map(fault -> Wrong.of(fault, question.spotOn(fault.line() - first)))
                .toList();
        var meant = preview.lesson().filter(question::isAskedIn).isPresent();
        return meant || wrong.stream().anyMatch(Wrong::stops) ? wrong : List.of(Wrong.question(WORDS.notAsMeant()));
    }
}
