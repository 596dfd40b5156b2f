package org.footing.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a new password. */
@MessageBundle("password")
public interface PasswordMessages {

    @Message("Use at least 10 characters.")
    String tooShort();

    @Message("Use at most 200 characters.")
    String tooLong();

    @Message("Many people use this one, so it is tried first. Choose another.")
    String tooCommon();

    @Message("Leave your sign-in name out of it.")
    String holdsUsername();
}
