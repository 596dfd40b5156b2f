package org.footing.library;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.course.Document;
import org.footing.course.DocumentPath;
import org.footing.course.Limits;
import org.footing.course.TextForm;
import org.footing.files.Content;
import org.footing.files.StoredFile;
import org.footing.identity.Person;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** One document of a draft as it stands now. Its row stays when it is removed, so that whoever still writes it is told. */
@Entity
@Table(name = "draft_document")
@IdClass(DraftDocument.Key.class)
public class DraftDocument extends PanacheEntityBase {

    record Key(long draftId, String path) implements Serializable {}

    /** @param bytes of those that are files; typed texts are short */
    record Size(long documents, long bytes) {}

    @Id
    @Column(name = "draft_id")
    public long draftId;

    @Id
    public String path;

    /** Absent once it was removed. */
    @Embedded
    @Nullable
    Written written;

    /** From 1, one more with each change. */
    public int revision;

    /** Made by the page for the save that led to this revision, so that the same save sent twice counts once. */
    @Column(name = "save_id")
    @Nullable
    String saveId;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** Absent when it is as the program brought it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    public @Nullable Person changedBy;

    /** Where it stands since it was moved; absent otherwise. */
    @Column(name = "moved_to")
    public @Nullable String movedTo;

    /**
     * Which revision it is, for whoever only asks whether it is another one. Empty where no such document is, or not for this viewer to
     * write.
     */
    public static Optional<Integer> revision(Viewer viewer, String courseId, String path) {
        return viewer.writes(courseId)
                ? find(
                                "select d.revision from DraftDocument d, Draft f where d.draftId = f.id and f.courseId = ?1 and d.path = ?2",
                                courseId,
                                path)
                        .project(Integer.class)
                        .firstResultOptional()
                : Optional.empty();
    }

    /** Those that are there, by path. */
    public static List<DraftDocument> of(Draft draft) {
        return all(draft).stream().filter(DraftDocument::present).toList();
    }

    /** Also one that was removed. */
    public static Optional<DraftDocument> of(Draft draft, String path) {
        return findByIdOptional(new Key(draft.id, path));
    }

    /** With those that were removed. */
    static List<DraftDocument> all(Draft draft) {
        return list("draftId = ?1 order by path", draft.id);
    }

    /** Paths of those that somebody took out, in alphabetical order; none of those that moved. */
    public static List<String> removed(Draft draft) {
        return find(
                        """
                        select path from DraftDocument
                        where draftId = ?1 and written.sha256 is null and written.text is null and movedTo is null order by path
                        """,
                        draft.id)
                .project(String.class)
                .list();
    }

    /** When a file was last put in, replaced or removed; the beginning of time where there is none. */
    static Instant filesChanged(Draft draft) {
        return find("select max(changedAt) from DraftDocument where draftId = ?1 and written.text is null", draft.id)
                .project(Instant.class)
                .firstResultOptional()
                .orElse(Instant.EPOCH);
    }

    /** Whether the draft stays within what a course may have, with one more document of so many bytes. */
    static boolean hasRoom(Draft draft, long bytes) {
        var there = "from DraftDocument d left join StoredFile f on f.sha256 = d.written.sha256"
                + " where d.draftId = ?1 and (d.written.sha256 is not null or d.written.text is not null)";
        var size = find("select count(d), coalesce(sum(f.bytes), 0) " + there, draft.id)
                .project(Size.class)
                .singleResult();
        return Limits.hold(size.documents() + 1, size.bytes() + bytes);
    }

    /** What those hold that are there, by path. */
    public static List<Document> documents(Draft draft) {
        return documents(of(draft), document -> true);
    }

    /** The same for the compiler alone: what it does not look into is there with nothing in it, since films are large. */
    static List<Document> sources(Draft draft) {
        return documents(of(draft), document -> DocumentPath.isRead(document.path));
    }

    private static List<Document> documents(List<DraftDocument> present, Predicate<DraftDocument> whole) {
        var files = files(present.stream().filter(whole).toList());
        return present.stream()
                .map(document -> new Document(
                        document.path, whole.test(document) ? document.held().bytes(files) : new byte[0]))
                .toList();
    }

    private static Map<String, byte[]> files(Collection<DraftDocument> documents) {
        return StoredFile.read(documents.stream()
                .flatMap(document -> Stream.ofNullable(document.held().sha256()))
                .distinct()
                .toList());
    }

    /** What those hold that are there, by path. */
    static Map<String, Written> contents(Draft draft) {
        return of(draft).stream().collect(Collectors.toMap(document -> document.path, DraftDocument::held));
    }

    /** What those in Markdown hold, by path: they can name the others. */
    public static List<Document> texts(Draft draft) {
        var texts = of(draft).stream()
                .filter(document -> document.path.endsWith(".md"))
                .toList();
        var files = files(texts);
        return texts.stream()
                .map(document -> new Document(document.path, document.held().bytes(files)))
                .toList();
    }

    /** SHA-256 of those that are there, by path. */
    static Map<String, String> hashes(Draft draft) {
        return of(draft).stream().collect(Collectors.toMap(document -> document.path, DraftDocument::hash));
    }

    /** Where those stand that were moved, by where they stood. */
    static Map<String, String> moved(Draft draft) {
        var steps = new HashMap<String, String>();
        all(draft).forEach(document -> Optional.ofNullable(document.movedTo)
                .ifPresent(place -> steps.put(document.path, place)));
        var moved = new HashMap<String, String>();
        steps.forEach((from, to) -> {
            var place = to;
            // Each step leads on to a place from which it went later; a circle would be a fault, and ends here.
            for (var n = 0; n < steps.size() && steps.containsKey(place); n++) {
                place = steps.getOrDefault(place, place);
            }
            moved.put(from, place);
        });
        return moved;
    }

    static DraftDocument create(Draft draft, String path, Written written, @Nullable Person by, Instant now) {
        var document = new DraftDocument();
        document.draftId = draft.id;
        document.path = path;
        document.written = written;
        document.revision = 1;
        document.changedAt = now;
        document.changedBy = by;
        document.persist();
        DraftWriter.note(draft.id, by);
        return document;
    }

    /** What it held before is kept. */
    void change(@Nullable Written now, @Nullable String save, @Nullable Person by, Instant at) {
        DraftRevision.keep(this);
        written = now;
        revision++;
        saveId = save;
        changedAt = at;
        changedBy = by;
        movedTo = null;
        DraftWriter.note(draftId, by);
    }

    /** It stands elsewhere from now on, and what it held before is found there. */
    void move(Draft draft, String there, Written then, @Nullable Person by, Instant at) {
        var next = revision + 1;
        change(null, null, by, at);
        movedTo = there;
        DraftRevision.follow(draft, path, there);
        of(draft, there)
                .ifPresentOrElse(
                        known -> {
                            known.change(then, null, by, at);
                            known.revision = Math.max(next, known.revision);
                        },
                        () -> create(draft, there, then, by, at).revision = next);
    }

    /** A text that was typed goes to the store, once it is part of an edition and stands there anyway. */
    void settle() {
        if (present() && held().text() != null) {
            written = Written.file(held().hash());
        }
    }

    public boolean present() {
        return written != null;
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public String hash() {
        return held().hash();
    }

    /** With its bytes. */
    public Document document() {
        return new Document(path, held().bytes(files(List.of(this))));
    }

    /** As an editor shows it; empty when it is no text, or was removed. */
    public Optional<String> text() {
        return source().map(TextForm::plain);
    }

    /** With its own ends of lines; empty when it is no text, or was removed. */
    Optional<String> source() {
        return Optional.ofNullable(written).flatMap(held -> held.read(files(List.of(this))));
    }

    /** Its bytes, to be sent; empty when it was removed. */
    public Optional<Content> content() {
        return Optional.ofNullable(written)
                .map(held ->
                        held.sha256() == null ? Content.of(held.bytes(Map.of())) : StoredFile.content(held.sha256()));
    }

    /** The same text with the ends of lines that the document has. */
    String inItsForm(String plain) {
        var form = present() ? held().read(files(List.of(this))).map(TextForm::of) : Optional.<TextForm>empty();
        return form.map(known -> known.write(plain)).orElse(plain);
    }

    Written held() {
        return Objects.requireNonNull(written);
    }
}
