/**
 * Certificates: asked for, issued, printed, checked by strangers, carried along as badges. Start at {@link
 * org.footing.web.certificate.CertificatePages}.
 */
@NullMarked
package org.footing.web.certificate;

import org.jspecify.annotations.NullMarked;
