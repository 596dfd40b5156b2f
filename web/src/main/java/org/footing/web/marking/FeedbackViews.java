package org.footing.web.marking;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.marking.FeedbackMail;
import org.footing.marking.Remark;
import org.footing.marking.Remark.Place;
import org.footing.marking.Work;
import org.footing.web.marking.FeedbackPages.Row;
import org.footing.web.marking.FeedbackPages.View;
import org.footing.web.page.Dates;
import org.footing.web.page.Paging;

/** Gathers what was given back to a student. */
@ApplicationScoped
class FeedbackViews {

    private static final int SIZE = 20;
    private static final FeedbackMessages WORDS = MessageBundles.get(FeedbackMessages.class);

    @Inject
    Library library;

    /** @param wanted page, as it stands in an address */
    View view(Viewer viewer, Optional<String> wanted) {
        var page = Paging.of(wanted, SIZE, Feedback.countGiven(viewer));
        var given = Feedback.givenTo(viewer, page.index(), SIZE);
        var remarks = remarks(given);
        return new View(
                given.stream()
                        .map(one -> row(one, remarks.getOrDefault(one.work, List.of())))
                        .toList(),
                given.stream().anyMatch(Feedback::unread),
                page.range(WORDS::range),
                page.previous(FeedbackPages.HERE),
                page.next(FeedbackPages.HERE),
                FeedbackMail.wanted(viewer.personId()));
    }

    private static Map<Work, List<Remark>> remarks(List<Feedback> given) {
        var subjects = given.stream().map(one -> one.work.subject()).collect(Collectors.toSet());
        return subjects.isEmpty()
                ? Map.of()
                : Remark.given(subjects).stream().collect(Collectors.groupingBy(remark -> remark.work));
    }

    private Row row(Feedback one, List<Remark> remarks) {
        var cohort = one.enrolment.cohort;
        var when = Optional.ofNullable(one.givenAt)
                .map(new Dates(cohort.zone())::dayAndTime)
                .orElse("");
        return new Row(
                one.id,
                MarkingWords.title(library.course(cohort.edition), one.itemId),
                one.unread() ? "now" : "done",
                one.unread() ? WORDS.unread() : WORDS.read(),
                one.asksAgain,
                one.nextStep,
                one.words,
                WORDS.by(one.author.name, when),
                remarks.stream().map(FeedbackViews::remark).toList());
    }

    private static String remark(Remark remark) {
        return about(remark.place()) + " " + remark.words;
    }

    private static String about(Place place) {
        if (place instanceof Place.Point point) {
            return WORDS.onPoint(point.x(), point.y());
        }
        return place instanceof Place.Passage passage
                ? WORDS.onWords(passage.quote())
                : WORDS.onMoment(RemarkRows.time((Place.Moment) place));
    }

    /** Where the student finds what it is about. */
    static String address(Feedback feedback) {
        var work = feedback.work;
        return switch (work.kind()) {
            case RESPONSE, UPLOAD ->
                feedback.asksAgain
                        ? "/attempts/" + work.subject() + "/rework/" + work.part()
                        : "/attempts/" + work.subject() + "#" + work.part();
            case PRACTICAL -> "/practicals/" + work.subject();
            case CASE_STUDY -> "/practice/cases/" + work.subject();
        };
    }
}
