package org.footing.web.cohort;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import org.footing.cohort.EnrolmentList;
import org.footing.cohort.EnrolmentPlan.Outcome;
import org.footing.cohort.EnrolmentTable.Fault;
import org.footing.cohort.JoinLink;
import org.footing.identity.Role;

/** How what happens to a cohort and its students is said. */
final class RollWords {

    static final RollMessages WORDS = MessageBundles.get(RollMessages.class);

    private RollWords() {}

    /** Of those that can be had in one cohort. */
    static String role(Role role) {
        return switch (role) {
            case TUTOR -> WORDS.tutor();
            case LEAD -> WORDS.lead();
            case ASSESSOR -> WORDS.assessor();
            case VERIFIER -> WORDS.verifier();
            case STUDENT, AUTHOR, PUBLISHER, ADMINISTRATOR -> role.name();
        };
    }

    static String state(JoinLink link, Instant now) {
        if (link.revoked()) {
            return WORDS.revoked();
        } else if (link.over(now)) {
            return WORDS.over();
        }
        return link.usedUp() ? WORDS.usedUp() : WORDS.works();
    }

    static String state(EnrolmentList list) {
        if (list.finished()) {
            return WORDS.listDone(list.rows);
        }
        return list.started() ? WORDS.listAt(list.done, list.rows) : WORDS.listKept(list.rows);
    }

    static String told(Fault fault) {
        return switch (fault) {
            case EMPTY -> WORDS.tableEmpty();
            case TOO_MANY -> WORDS.tableTooMany(EnrolmentList.MOST);
            case TOO_LONG -> WORDS.tableTooLong();
            case UNREADABLE -> WORDS.tableUnreadable();
            case NO_COLUMNS -> WORDS.tableNoColumns();
        };
    }

    static String told(Outcome outcome) {
        return switch (outcome) {
            case ENROL -> WORDS.lineEnrol();
            case RETURN -> WORDS.lineReturn();
            case INVITE -> WORDS.lineInvite();
            case STUDENT -> WORDS.lineStudent();
            case INVITED -> WORDS.lineInvited();
            case NOBODY -> WORDS.lineNobody();
            case BAD_EMAIL -> WORDS.lineBadEmail();
            case TWICE -> WORDS.lineTwice();
            case TWO_PEOPLE -> WORDS.lineTwoPeople();
            case SHUT_OUT -> WORDS.shutOut();
            case STAFF -> WORDS.staff();
            case UNKNOWN_USERNAME -> WORDS.lineUnknownUsername();
            case NO_NAME -> WORDS.lineNoName();
            case NO_MAIL -> WORDS.lineNoMail();
            case INVITED_ELSEWHERE -> WORDS.lineInvitedElsewhere();
        };
    }
}
