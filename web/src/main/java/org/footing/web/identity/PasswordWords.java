package org.footing.web.identity;

import io.quarkus.qute.i18n.MessageBundles;
import org.footing.identity.PasswordRule;
import org.footing.web.page.PasswordMessages;

/** What to do about a password that breaks a rule. */
final class PasswordWords {

    private static final PasswordMessages WORDS = MessageBundles.get(PasswordMessages.class);

    private PasswordWords() {}

    static String of(PasswordRule rule) {
        return switch (rule) {
            case TOO_SHORT -> WORDS.tooShort();
            case TOO_LONG -> WORDS.tooLong();
            case TOO_COMMON -> WORDS.tooCommon();
            case HOLDS_USERNAME -> WORDS.holdsUsername();
        };
    }
}
