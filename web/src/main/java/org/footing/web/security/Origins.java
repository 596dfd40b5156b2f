package org.footing.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which addresses browsers reach the school, if whoever runs it has said so: as a browser writes them, with no slash behind. */
@ApplicationScoped
public class Origins {

    private final List<String> all;

    @Inject
    Origins(@ConfigProperty(name = "footing.origins") Optional<List<String>> given) {
        all = given.orElse(List.of()).stream()
                .map(origin -> origin.strip().replaceFirst("/$", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Empty when nobody has said. */
    public List<String> all() {
        return all;
    }

    /** The one that links name. */
    public Optional<String> first() {
        return all.stream().findFirst();
    }
}
