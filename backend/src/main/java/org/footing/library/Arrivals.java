package org.footing.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.database.Jobs;
import org.footing.identity.School;

/** Looks where courses come from: once after a start at those of the program, again and again at those of the school's folder. */
@ApplicationScoped
class Arrivals {

    private static final String NAME = "origins";

    private final AtomicBoolean bundled = new AtomicBoolean();
    private final Optional<FolderCourses> folder;
    private final Duration interval;

    private final Jobs jobs;
    private final Offers offers;
    private final Clock clock;

    @Inject
    Arrivals(
            Jobs jobs,
            Offers offers,
            Clock clock,
            @ConfigProperty(name = "footing.courses.dir") Optional<Path> courses,
            @ConfigProperty(name = "footing.courses.publish") boolean publish,
            @ConfigProperty(name = "footing.courses.every") Duration interval) {
        this.jobs = jobs;
        this.offers = offers;
        this.clock = clock;
        this.folder = courses.map(root -> new FolderCourses(root, publish, offers));
        this.interval = interval;
    }

    @Scheduled(every = "5s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (folder.isPresent() || !bundled.get()) {
            jobs.run(NAME, interval, this::look);
        }
    }

    void look() {
        if (!QuarkusTransaction.requiringNew().call(() -> School.find().isPresent())) {
            return; // It is being made at this moment, and publishes what comes with the program itself.
        }
        if (!bundled.get()) {
            BundledCourses.read().forEach(course -> offers.arrive(course, Origin.BUNDLED, false, clock.instant()));
            bundled.set(true);
        }
        folder.ifPresent(courses -> courses.look(clock.instant()));
    }
}
