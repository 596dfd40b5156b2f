package org.footing.web.teaching;

import io.quarkus.qute.i18n.MessageBundles;

/** What is said to those who teach. */
final class TeachingWords {

    private TeachingWords() {}

    static TeachingMessages words() {
        return MessageBundles.get(TeachingMessages.class);
    }
}
