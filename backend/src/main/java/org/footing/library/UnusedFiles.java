package org.footing.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.footing.files.StoredFile;

/** Removes the bytes of files that nobody refers to any more. The same bytes may have been handed in by others, or stand in a course. */
@ApplicationScoped
@Transactional
public class UnusedFiles {

    /** @param names of bytes that something referred to until now */
    public void remove(Collection<String> names) {
        if (!names.isEmpty()) {
            StoredFile.remove(StoredFile.find(
                            """
                            select s.sha256 from StoredFile s where s.sha256 in ?1
                            and not exists (select 1 from Upload u where u.sha256 = s.sha256)
                            and not exists (select 1 from PageImage p where p.sha256 = s.sha256)
                            and not exists (select 1 from EditionFile f where f.sha256 = s.sha256)
                            and not exists (select 1 from DraftDocument d where d.written.sha256 = s.sha256)
                            and not exists (select 1 from DraftRevision r where r.written.sha256 = s.sha256)
                            and not exists (select 1 from School o where o.logo = s.sha256)
                            """,
                            names)
                    .project(String.class)
                    .list());
        }
    }
}
