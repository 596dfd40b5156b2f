package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.footing.course.Fault;
import org.footing.identity.Viewer;

/** What keeps a course of the school's folder from being taken. It stands here so that every node can tell. */
@Entity
@Table(name = "folder_fault")
public class FolderFault extends PanacheEntity {

    private static final int MOST = 20;
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST = 2000;

    /** Of the course, within the school's. */
    public String folder;

    public String path;

    /** From 1. */
    @Column(name = "line")
    public int line;

    public String wrong;

    public String mend;

    /** All of them, for whoever writes every course; a faulty one may not even say which it is. */
    public static List<FolderFault> of(Viewer viewer) {
        return viewer.writesAll() ? list("order by folder, id") : List.of();
    }

    /** The first of these in the place of those that were known of the folder. */
    static void replace(String folder, Collection<Fault> faults) {
        delete("folder", folder);
        faults.stream().limit(MOST).forEach(fault -> {
            var kept = new FolderFault();
            kept.folder = folder;
            kept.path = cut(fault.path(), LONGEST_PATH);
            kept.line = fault.line();
            kept.wrong = cut(fault.wrong(), LONGEST);
            kept.mend = cut(fault.mend(), LONGEST);
            kept.persist();
        });
    }

    /** Forgets those of folders that are gone. */
    static void keep(Collection<String> folders) {
        if (folders.isEmpty()) {
            deleteAll();
        } else {
            delete("folder not in ?1", folders);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
