package org.footing.web.watch;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.JsonFormatter;

/** Sees to how the program writes down what happens: {@link OneLine}, or JSON for a collector, or as the framework does; always {@link WithoutValues}. */
@ApplicationScoped
class LogLines {

    /** The forms that {@code footing.log.format} may name. */
    enum Form {
        LINE,
        JSON,
        PLAIN
    }

    @ConfigProperty(name = "footing.log.format")
    Form form;

    /** Before anything else that starts. */
    void start(@Observes @Priority(0) StartupEvent started) {
        for (var handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            handler.setFormatter(new WithoutValues(formatter(handler)));
        }
    }

    private Formatter formatter(Handler handler) {
        return switch (form) {
            case LINE -> new OneLine();
            case JSON -> new JsonFormatter();
            case PLAIN -> handler.getFormatter();
        };
    }
}
