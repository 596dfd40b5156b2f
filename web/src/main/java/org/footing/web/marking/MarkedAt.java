package org.footing.web.marking;

import org.footing.marking.Waiting;

/** Where each kind of work is marked. */
final class MarkedAt {

    private MarkedAt() {}

    static String address(Waiting one, Looking looking) {
        return switch (one.work.kind()) {
            case RESPONSE, UPLOAD -> looking.work(one.id);
            case PRACTICAL -> "/practicals/" + one.work.subject();
            case CASE_STUDY -> "/practice/cases/" + one.work.subject() + "/marking";
        };
    }
}
