package org.footing.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The school's signing key, read once: it never changes while a node runs. */
@ApplicationScoped
public class SchoolKey {

    private volatile @Nullable Signature signature;

    public String sign(String purpose, String text) {
        return signature().sign(purpose, text);
    }

    public Optional<String> verify(String purpose, String signed) {
        return signature().verify(purpose, signed);
    }

    private Signature signature() {
        var known = signature;
        if (known == null) {
            known = QuarkusTransaction.joiningExisting()
                    .call(() -> new Signature(School.find().orElseThrow().signingKey));
            signature = known;
        }
        return known;
    }
}
