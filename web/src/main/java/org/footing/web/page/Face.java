package org.footing.web.page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.identity.School;
import org.footing.identity.SchoolSettings.SchoolChanged;

/**
 * What every page shows of the school, kept in memory so that no page asks for it: templates reach it as {@code inject:face}. What
 * another node changed is here after five seconds.
 */
@Named("face")
@ApplicationScoped
public class Face {

    private volatile SchoolChanged shown = new SchoolChanged("", Optional.empty());

    /** Not for a command, which may find no table yet. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean served;

    /** After the school was made, where there was none. */
    void start(@Observes @Priority(5000) StartupEvent started) {
        if (served) {
            read();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SchoolChanged changed) {
        shown = changed;
    }

    /** Not at once: a start that is refused would let it meet a database that is gone. */
    @Scheduled(every = "5s", delayed = "5s")
    void read() {
        QuarkusTransaction.requiringNew()
                .call(School::find)
                .ifPresent(school -> shown = new SchoolChanged(school.name, Optional.ofNullable(school.logo)));
    }

    public String getName() {
        return shown.name();
    }

    public Optional<String> getLogo() {
        return shown.logo();
    }
}
