package org.footing.files;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A JPEG that stands for a file on a page: a photograph made small, or a page of a PDF. It was painted when the file came. */
@Entity
@Table(name = "page_image")
@IdClass(PageImage.Key.class)
public class PageImage extends PanacheEntityBase {

    record Key(long uploadId, int n) implements Serializable {}

    @Id
    @Column(name = "upload_id")
    public long uploadId;

    /** From 1. */
    @Id
    public int n;

    public String sha256;

    public static Optional<PageImage> of(Upload upload, int n) {
        return find("uploadId = ?1 and n = ?2", upload.id, n).firstResultOptional();
    }

    static List<PageImage> ofAll(Collection<Long> uploads) {
        return list("uploadId in ?1", uploads);
    }

    static void keep(Upload upload, List<String> names) {
        for (var n = 0; n < names.size(); n++) {
            var image = new PageImage();
            image.uploadId = upload.id;
            image.n = n + 1;
            image.sha256 = names.get(n);
            image.persist();
        }
    }

    static void removeAll(Collection<Long> uploads) {
        delete("uploadId in ?1", uploads);
    }
}
