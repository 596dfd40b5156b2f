package org.footing.web.assessment;

import io.quarkus.qute.i18n.MessageBundles;

/** The words of questions for who is no template. */
final class QuestionWords {

    private QuestionWords() {}

    /** Looked up when it is needed: reading a form needs no words. */
    static QuestionMessages words() {
        return MessageBundles.get(QuestionMessages.class);
    }
}
