package org.footing.web.admin;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Period;
import org.footing.cohort.GuestList.Fault;
import org.footing.cohort.Places;
import org.footing.identity.Role;
import org.footing.identity.Viewer.Grant;
import org.footing.outbox.Mails;

/** How rights and deeds are called on these pages. */
@TemplateExtension
class AdminWords {

    private static final AdminMessages WORDS = MessageBundles.get(AdminMessages.class);
    private static final PeopleMessages PEOPLE = MessageBundles.get(PeopleMessages.class);

    private AdminWords() {}

    static String words(Grant grant, Places places) {
        var role = words(grant.role());
        var scope = places.name(grant);
        return switch (grant.scope()) {
            case SCHOOL -> WORDS.ofSchool(role);
            case COURSE -> WORDS.ofCourse(role, scope);
            case COHORT -> WORDS.ofCohort(role, scope);
        };
    }

    static String studentOf(String cohort) {
        return PEOPLE.studentOf(cohort);
    }

    static String termFrom(String day) {
        return PEOPLE.termFrom(day);
    }

    static String termUntil(String day) {
        return PEOPLE.termUntil(day);
    }

    /** Of what is wrong with a table of guests, or with a line of it. */
    static String told(Fault fault) {
        return switch (fault) {
            case EMPTY -> PEOPLE.faultEmpty();
            case TOO_MANY -> PEOPLE.faultTooMany();
            case UNREADABLE -> PEOPLE.faultUnreadable();
            case NO_COLUMNS -> PEOPLE.faultNoColumns();
            case NO_NAME -> PEOPLE.faultNoName();
            case NO_EMAIL -> PEOPLE.faultNoEmail();
            case EMAIL_TWICE -> PEOPLE.faultEmailTwice();
            case EMAIL_TAKEN -> PEOPLE.faultEmailTaken();
            case NO_ROLE -> PEOPLE.faultNoRole();
            case NO_PLACE -> PEOPLE.faultNoPlace();
            case SEVERAL_PLACES -> PEOPLE.faultSeveralPlaces();
        };
    }

    static String words(Role role) {
        return switch (role) {
            case STUDENT -> WORDS.student();
            case TUTOR -> WORDS.tutor();
            case LEAD -> WORDS.lead();
            case AUTHOR -> WORDS.author();
            case PUBLISHER -> WORDS.publisher();
            case ASSESSOR -> WORDS.assessor();
            case VERIFIER -> WORDS.verifier();
            case ADMINISTRATOR -> WORDS.administrator();
        };
    }

    /** Of an action of the audit trail; what only another version of the program knows is shown as it is kept. */
    static String deed(String action) {
        return switch (action) {
            case "administrator.invited" -> WORDS.administratorInvited();
            case "account.linked" -> WORDS.accountLinked();
            case "account.unlinked" -> WORDS.accountUnlinked();
            case "edition.published" -> WORDS.editionPublished();
            case "offer.joined" -> WORDS.offerJoined();
            case "offer.left" -> WORDS.offerLeft();
            case "certificate.issued" -> WORDS.certificateIssued();
            case "certificate.revoked" -> WORDS.certificateRevoked();
            case "cohort.exported" -> WORDS.cohortExported();
            case "cohort.moved" -> WORDS.cohortMoved();
            case "draft.begun" -> WORDS.draftBegun();
            case "draft.restored" -> WORDS.draftRestored();
            case "draft.agreed" -> WORDS.draftAgreed();
            case "review.required" -> WORDS.reviewRequired();
            case "review.waived" -> WORDS.reviewWaived();
            case "item.exempt" -> WORDS.itemExempt();
            case "item.extended" -> WORDS.itemExtended();
            case "item.opened" -> WORDS.itemOpened();
            case "logbook.corrected" -> WORDS.logbookCorrected();
            case "logbook.removed" -> WORDS.logbookRemoved();
            case "logbook.returned" -> WORDS.logbookReturned();
            case "logbook.pin" -> WORDS.logbookPin();
            case "case.passed" -> WORDS.casePassed();
            case "case.returned" -> WORDS.caseReturned();
            case "record.commented" -> WORDS.recordCommented();
            case "record.returned" -> WORDS.recordReturned();
            case "consent.withdrawn" -> WORDS.consentWithdrawn();
            case "consent.over" -> WORDS.consentOver();
            case "competency.observed" -> WORDS.competencyObserved();
            case "competency.signed" -> WORDS.competencySigned();
            case "competency.reversed" -> WORDS.competencyReversed();
            case "observation.struck" -> WORDS.observationStruck();
            case "practical.finished" -> WORDS.practicalFinished();
            case "practical.reconciled" -> WORDS.practicalReconciled();
            case "practical.reversed" -> WORDS.practicalReversed();
            case "sample.agreed" -> WORDS.sampleAgreed();
            case "sample.questioned" -> WORDS.sampleQuestioned();
            case "meeting.changed" -> WORDS.meetingChanged();
            case "attendance.changed" -> WORDS.attendanceChanged();
            case "supervisor.added" -> WORDS.supervisorAdded();
            case "supervisor.pin" -> WORDS.supervisorPin();
            case "supervisor.stopped" -> WORDS.supervisorStopped();
            case "supervisor.ended" -> WORDS.supervisorEnded();
            case "password.changed" -> WORDS.passwordChanged();
            case "penalty.waived" -> WORDS.penaltyWaived();
            case "announcement.written" -> WORDS.announcementWritten();
            case "announcement.edited" -> WORDS.announcementEdited();
            case "announcement.taken-back" -> WORDS.announcementTakenBack();
            case "post.hidden" -> WORDS.postHidden();
            case "post.shown" -> WORDS.postShown();
            case "post.let-stand" -> WORDS.postLetStand();
            case "exception.ended" -> WORDS.exceptionEnded();
            case "signal.aside" -> WORDS.signalAside();
            case "signal.back" -> WORDS.signalBack();
            case "student.contacted" -> WORDS.studentContacted();
            case "token.made" -> WORDS.tokenMade();
            case "token.ended" -> WORDS.tokenEnded();
            case "schedule.changed" -> WORDS.scheduleChanged();
            case "quiz.allowance" -> WORDS.quizAllowance();
            case "quiz.closing" -> WORDS.quizClosing();
            case "quiz.regraded" -> WORDS.quizRegraded();
            case "response.accepted" -> WORDS.responseAccepted();
            case "response.marked" -> WORDS.responseMarked();
            case "response.returned" -> WORDS.responseReturned();
            case "marks.released" -> WORDS.marksReleased();
            case "right.given" -> WORDS.rightGiven();
            case "right.withdrawn" -> WORDS.rightWithdrawn();
            case "student.enrolled" -> WORDS.studentEnrolled();
            case "student.withdrawn" -> WORDS.studentWithdrawn();
            case "person.invited" -> WORDS.personInvited();
            case "invitation.renewed" -> WORDS.invitationRenewed();
            case "invitation.withdrawn" -> WORDS.invitationWithdrawn();
            case "person.changed" -> WORDS.personChanged();
            case "password.link" -> WORDS.passwordLink();
            case "password.reset" -> WORDS.passwordReset();
            case "school.described", "school.logo" -> WORDS.schoolChanged();
            case "school.mail" -> WORDS.schoolMail();
            case "cohort.opened" -> WORDS.cohortOpened();
            case "cohort.changed" -> WORDS.cohortChanged();
            case "cohort.copied" -> WORDS.cohortCopied();
            case "cohort.archived" -> WORDS.cohortArchived();
            case "cohort.unarchived" -> WORDS.cohortUnarchived();
            case "student.joined" -> WORDS.studentJoined();
            case "student.moved" -> WORDS.studentMoved();
            case "link.made" -> WORDS.linkMade();
            case "link.revoked" -> WORDS.linkRevoked();
            case "group.mapped" -> WORDS.groupMapped();
            case "group.unmapped" -> WORDS.groupUnmapped();
            case "list.started" -> WORDS.listStarted();
            case "person.disabled" -> WORDS.personDisabled();
            case "person.enabled" -> WORDS.personEnabled();
            case "person.erased" -> WORDS.personErased();
            case "erasure.asked" -> WORDS.erasureAsked();
            case "erasure.withdrawn" -> WORDS.erasureWithdrawn();
            case "data.exported" -> WORDS.dataExported();
            case "message.tried" -> WORDS.messageTried();
            case "message.given-up" -> WORDS.messageGivenUp();
            default -> action;
        };
    }

    /** A length of time, in the largest unit that it is given in. */
    static String words(Period kept) {
        var words = MessageBundles.get(PrivacyMessages.class);
        if (kept.getYears() > 0) {
            return words.years(kept.getYears());
        }
        return kept.getMonths() > 0 ? words.months(kept.getMonths()) : words.days(kept.getDays());
    }

    /** What a kind of message is; what only another version of the program knows is shown as it is kept. */
    static String channel(String kind) {
        var words = MessageBundles.get(OutboxMessages.class);
        return switch (kind) {
            case Mails.KIND -> words.mail();
            case "keycloak" -> words.keycloak();
            case "xapi" -> words.recordStore();
            case "password-request" -> words.passwordRequest();
            default -> kind;
        };
    }
}
