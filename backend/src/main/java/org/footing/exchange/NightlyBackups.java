package org.footing.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.footing.database.Jobs;
import org.jboss.logging.Logger;

/** Backs the school up each night, on one node, and keeps the last ones. A backup counts when it has been read through. */
@ApplicationScoped
public class NightlyBackups {

    private static final Logger LOG = Logger.getLogger(NightlyBackups.class);
    private static final String NAME = "backup";
    private static final Duration LEASE = Duration.ofHours(6);
    private static final LocalTime HOUR = LocalTime.of(3, 0);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern OURS = Pattern.compile("footing-[0-9]{8}-[0-9]{6}\\.zip");

    /** Of a night when the program was killed. */
    private static final Pattern TORN = Pattern.compile(OURS + "\\.part");

    @Inject
    Archives archives;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @ConfigProperty(name = "footing.backups.nightly")
    boolean wanted;

    @ConfigProperty(name = "footing.backups.dir")
    Path folder;

    @ConfigProperty(name = "footing.backups.keep")
    int kept;

    @Scheduled(
            every = "5m",
            delayed = "{footing.backups.look-after}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (wanted) {
            jobs.run(NAME, LEASE, NightlyBackups::nextNight, () -> backUp(folder, kept));
        }
    }

    /** At three in the morning, UTC. */
    static Instant nextNight(Instant now) {
        var day = now.atZone(ZoneOffset.UTC).toLocalDate();
        var tonight = day.atTime(HOUR).toInstant(ZoneOffset.UTC);
        return tonight.isAfter(now) ? tonight : day.plusDays(1).atTime(HOUR).toInstant(ZoneOffset.UTC);
    }

    void backUp(Path folder, int kept) {
        var now = clock.instant();
        var file = folder.resolve("footing-" + STAMP.format(now) + ".zip");
        try {
            Files.createDirectories(folder);
            archives.write(file);
            var bytes = Files.size(file);
            QuarkusTransaction.requiringNew().run(() -> BackupRun.note(now, file.toString(), bytes, Optional.empty()));
            LOG.infof("Backed up to %s, %d bytes.", file, bytes);
        } catch (IOException | RuntimeException failed) {
            LOG.errorf(failed, "No backup this night: %s could not be written. It will be tried again tomorrow.", file);
            QuarkusTransaction.requiringNew()
                    .run(() -> BackupRun.note(now, file.toString(), 0, Optional.of(failed.toString())));
            return;
        }
        try {
            removeOldest(folder, kept);
        } catch (IOException inTheWay) {
            LOG.warnf(
                    inTheWay, "Older backups in %s could not be removed; they take room until that is mended.", folder);
        }
    }

    /** Never anything that it did not write itself. */
    private static void removeOldest(Path folder, int kept) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.sorted(Comparator.reverseOrder()).toList();
            var good = named(all, OURS);
            for (var torn : named(all, TORN)) {
                Files.delete(torn);
            }
            for (var old : good.subList(Math.min(kept, good.size()), good.size())) {
                Files.delete(old);
            }
        }
    }

    private static List<Path> named(List<Path> files, Pattern name) {
        return files.stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .toList();
    }
}
