package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.footing.course.TextForm;
import org.footing.files.StoredFile;
import org.footing.identity.Person;
import org.jspecify.annotations.Nullable;

/** What a document of a draft held before a change. Only ever added to, and forgotten after a time. */
@Entity
@Table(name = "draft_revision")
public class DraftRevision extends PanacheEntity {

    private static final Duration ONE_GO = Duration.ofMinutes(10);

    /** PostgreSQL takes 65,535 parameters in a statement. */
    private static final int AT_ONCE = 1_000;

    @Column(name = "draft_id")
    public long draftId;

    public String path;

    public int revision;

    @Embedded
    Written written;

    @Column(name = "changed_at")
    public Instant changedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    public @Nullable Person changedBy;

    /** The newest first, with who wrote them. */
    public static List<DraftRevision> of(Draft draft, String path, int most) {
        return DraftRevision.<DraftRevision>find(
                        """
                        from DraftRevision r left join fetch r.changedBy
                        where r.draftId = ?1 and r.path = ?2 order by r.revision desc
                        """,
                        draft.id,
                        path)
                .page(0, most)
                .list();
    }

    /** One of them. */
    public static Optional<DraftRevision> state(Draft draft, String path, long id) {
        return find("draftId = ?1 and path = ?2 and id = ?3", draft.id, path, id)
                .firstResultOptional();
    }

    static Optional<DraftRevision> numbered(Draft draft, String path, int revision) {
        return find("draftId = ?1 and path = ?2 and revision = ?3 order by id desc", draft.id, path, revision)
                .firstResultOptional();
    }

    static void keep(DraftDocument document) {
        if (!document.present()) {
            return;
        }
        var kept = new DraftRevision();
        kept.draftId = document.draftId;
        kept.path = document.path;
        kept.revision = document.revision;
        kept.written = document.held();
        kept.changedAt = document.changedAt;
        kept.changedBy = document.changedBy;
        kept.persist();
    }

    /** What a document held before it was moved is found where it stands now. */
    static void follow(Draft draft, String from, String to) {
        update("path = ?1 where draftId = ?2 and path = ?3", to, draft.id, from);
    }

    /** Removes what was superseded so long ago; how many states these were. */
    public static long forget(Instant before) {
        return delete("changedAt < ?1", before);
    }

    /**
     * Removes most of what one person wrote in one go: a page saves every few seconds, and by then nobody has one open that was made
     * from such a state. The first of each ten minutes stays.
     */
    public static long thin(Instant before) {
        var superfluous = new ArrayList<Long>();
        var kept = new HashMap<String, Instant>();
        for (var state : states(before)) {
            var go = state.draftId() + " " + state.person() + " " + state.path();
            var last = kept.get(go);
            if (last != null && state.changedAt().isBefore(last.plus(ONE_GO))) {
                superfluous.add(state.id());
            } else {
                kept.put(go, state.changedAt());
            }
        }
        for (var first = 0; first < superfluous.size(); first += AT_ONCE) {
            delete("id in ?1", superfluous.subList(first, Math.min(first + AT_ONCE, superfluous.size())));
        }
        return superfluous.size();
    }

    private record State(long id, long draftId, String path, @Nullable Long person, Instant changedAt) {}

    private static List<State> states(Instant before) {
        return find(
                        """
                        select r.id, r.draftId, r.path, r.changedBy.id, r.changedAt
                        from DraftRevision r where r.changedAt < ?1 order by r.changedAt, r.id
                        """,
                        before)
                .project(State.class)
                .list();
    }

    /** As an editor shows it; empty when it was no text. */
    public Optional<String> text() {
        return written.read(StoredFile.read(
                        Optional.ofNullable(written.sha256()).stream().toList()))
                .map(TextForm::plain);
    }
}
