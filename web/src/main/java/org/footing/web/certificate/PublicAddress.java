package org.footing.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.footing.progress.Serial;
import org.footing.web.security.SchoolAddress;

/** By which address strangers reach the school: what stands on paper has to lead here for years, whoever printed it. */
@RequestScoped
class PublicAddress {

    @Inject
    SchoolAddress address;

    /** Scheme, host and port, with no slash behind. */
    String school() {
        return address.get();
    }

    /** Of the page where anybody checks a certificate. */
    String of(Serial serial) {
        return school() + VerifyPages.address(serial);
    }
}
