package org.footing.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One nightly backup, good or not; on whichever node it was made. */
@Entity
@Table(name = "backup_run")
public class BackupRun extends PanacheEntityBase {

    @Id
    @Column(name = "made_at")
    public Instant madeAt;

    public String file;

    public long bytes;

    /** What went wrong; null when the backup is good. */
    public @Nullable String problem;

    static void note(Instant madeAt, String file, long bytes, Optional<String> problem) {
        var run = new BackupRun();
        run.madeAt = madeAt;
        run.file = file;
        run.bytes = bytes;
        run.problem = problem.map(words -> words.substring(0, Math.min(words.length(), 1_000)))
                .orElse(null);
        run.persist();
    }

    public static Optional<BackupRun> lastGood() {
        return find("problem is null order by madeAt desc").page(0, 1).firstResultOptional();
    }
}
