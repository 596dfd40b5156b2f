package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.footing.course.Document;
import org.footing.files.StoredFile;

/** One document of an edition, by its path. */
@Entity
@Table(name = "edition_file")
@IdClass(EditionFile.Key.class)
class EditionFile extends PanacheEntityBase {

    record Key(long editionId, String path) implements Serializable {}

    @Id
    @Column(name = "edition_id")
    public long editionId;

    @Id
    public String path;

    public String sha256;

    static List<EditionFile> of(long editionId) {
        return list("editionId = ?1 order by path", editionId);
    }

    /** What all of them hold. */
    static List<Document> documents(long editionId) {
        var files = of(editionId);
        var bytes = StoredFile.read(
                files.stream().map(file -> file.sha256).distinct().toList());
        return files.stream()
                .map(file -> new Document(file.path, bytes.get(file.sha256)))
                .toList();
    }

    static Optional<EditionFile> find(long editionId, String path) {
        return findByIdOptional(new Key(editionId, path));
    }

    static void create(Edition edition, String path, String sha256) {
        var file = new EditionFile();
        file.editionId = edition.id;
        file.path = path;
        file.sha256 = sha256;
        file.persist();
    }
}
