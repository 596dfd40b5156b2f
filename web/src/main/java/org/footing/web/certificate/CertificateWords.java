package org.footing.web.certificate;

import io.quarkus.qute.i18n.MessageBundles;

/** Words that pages, paper and badges share. */
final class CertificateWords {

    static final CertificateMessages WORDS = MessageBundles.get(CertificateMessages.class);

    private CertificateWords() {}
}
