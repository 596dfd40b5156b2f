package org.footing.web.marking;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.Reworks;
import org.footing.identity.Viewer;
import org.footing.library.Library;
import org.footing.marking.Feedback;
import org.footing.marking.FeedbackMail;
import org.footing.marking.Remark;
import org.footing.marking.Remark.Place;
import org.footing.marking.Work;
import org.footing.marking.Work.Kind;
import org.footing.practice.CaseStudy;
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
        var studies = CaseStudy.among(subjects(given, EnumSet.of(Kind.CASE_STUDY)));
        var owed = Reworks.owed(subjects(given, EnumSet.of(Kind.RESPONSE, Kind.UPLOAD)));
        return new View(
                given.stream()
                        .map(one -> row(
                                one,
                                title(one, studies),
                                one.asksAgain && stillOwed(one.work, studies, owed),
                                remarks.getOrDefault(one.work, List.of())))
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

    private static Set<Long> subjects(List<Feedback> given, Set<Kind> kinds) {
        return given.stream()
                .map(one -> one.work)
                .filter(work -> kinds.contains(work.kind()))
                .map(Work::subject)
                .collect(Collectors.toSet());
    }

    /** What was done again meanwhile is asked for no more. */
    private static boolean stillOwed(Work work, Map<Long, CaseStudy> studies, Set<Work> owed) {
        var study = studies.get(work.subject());
        return work.kind() == Kind.CASE_STUDY
                ? study != null && study.state() == CaseStudy.State.RETURNED
                : owed.contains(work);
    }

    /** A case study by its client, since all of them are called the same. */
    private String title(Feedback one, Map<Long, CaseStudy> studies) {
        var study = one.work.kind() == Kind.CASE_STUDY ? studies.get(one.work.subject()) : null;
        return study == null
                ? MarkingWords.title(library.course(one.enrolment.cohort.edition), one.itemId)
                : WORDS.caseStudy(study.client.code, study.state() == CaseStudy.State.PASSED);
    }

    private Row row(Feedback one, String title, boolean again, List<Remark> remarks) {
        var cohort = one.enrolment.cohort;
        var when = Optional.ofNullable(one.givenAt)
                .map(new Dates(cohort.zone())::dayAndTime)
                .orElse("");
        return new Row(
                one.id,
                title,
                one.unread() ? "now" : "done",
                one.unread() ? WORDS.unread() : WORDS.read(),
                again,
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
