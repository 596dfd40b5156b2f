package org.footing.practical;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a save of a sheet arrived, and what it led to: the same one sent again is told the same. */
@Entity
@Table(name = "practical_save")
public class PracticalSave extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    PracticalSheet sheet;

    @Column(name = "save_id")
    String saveId;

    /** That it led to. */
    int revision;

    Instant at;

    static Optional<PracticalSave> of(PracticalSheet sheet, String saveId) {
        return find("sheet = ?1 and saveId = ?2", sheet, saveId).firstResultOptional();
    }

    static void create(PracticalSheet sheet, String saveId, Instant now) {
        var save = new PracticalSave();
        save.sheet = sheet;
        save.saveId = saveId;
        save.revision = sheet.revision;
        save.at = now;
        save.persist();
    }
}
