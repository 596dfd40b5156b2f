package org.footing.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.footing.identity.Viewer;

/** All that ask for files, each of one purpose. */
@ApplicationScoped
public class Recipients {

    @Inject
    @Any
    Instance<Recipient> all;

    /** A file that the viewer handed in, or may see because of what it was handed in for. */
    public Optional<Upload> visible(Viewer viewer, String name) {
        return QuarkusTransaction.joiningExisting().call(() -> Upload.named(name)
                .filter(upload -> upload.person.id == viewer.personId()
                        || of(upload.purpose).shows(viewer, upload)));
    }

    Recipient of(Upload.Purpose purpose) {
        return all.stream()
                .filter(recipient -> recipient.purpose() == purpose)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes files for " + purpose));
    }
}
