package org.footing.web.certificate;

import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import org.footing.web.page.Durations;

/** Words that pages, paper and badges share. */
final class CertificateWords {

    static final CertificateMessages WORDS = MessageBundles.get(CertificateMessages.class);

    private CertificateWords() {}

    static String length(Duration length) {
        return Durations.studyTime((int) length.toMinutes());
    }
}
