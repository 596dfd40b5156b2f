package org.footing.discussion;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import org.footing.cohort.Cohort;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** What somebody wrote for others to read: a question or an answer. */
@MappedSuperclass
public abstract class Post extends PanacheEntity {

    public static final int LONGEST_TEXT = 4_000;

    /** So long its author may change it. */
    public static final Duration CHANGEABLE = Duration.ofMinutes(15);

    @ManyToOne(fetch = FetchType.LAZY)
    public Person author;

    /** Markdown; empty once who wrote it was erased. */
    public String text;

    @Column(name = "written_at")
    public Instant writtenAt;

    @Column(name = "edited_at")
    public @Nullable Instant editedAt;

    /** Since when a tutor has hidden it. */
    @Column(name = "hidden_at")
    public @Nullable Instant hiddenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hidden_by")
    public @Nullable Person hiddenBy;

    /** Made by the page for the form, so that what is sent twice is there once. */
    @Column(name = "save_id")
    String saveId;

    /** Of a person's posts since then, so that nobody floods a cohort. */
    static long countSince(long personId, Instant since) {
        return LessonQuestion.countOf(personId, since) + LessonAnswer.countOf(personId, since);
    }

    public static boolean isText(String typed) {
        var text = normal(typed);
        return !text.isEmpty() && Storable.fits(text, LONGEST_TEXT);
    }

    static String normal(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    public abstract LessonQuestion question();

    void write(Viewer by, String words, String save, Instant now) {
        author = by.person();
        text = normal(words);
        saveId = save;
        writtenAt = now;
    }

    void rewrite(String words, Instant now) {
        text = normal(words);
        editedAt = now;
    }

    void hide(Viewer by, Instant now) {
        hiddenAt = now;
        hiddenBy = by.person();
    }

    void showAgain() {
        hiddenAt = null;
        hiddenBy = null;
    }

    public Cohort cohort() {
        return question().cohort;
    }

    public boolean hidden() {
        return hiddenAt != null;
    }

    public boolean edited() {
        return editedAt != null;
    }

    public boolean erased() {
        return text.isEmpty();
    }

    public boolean isOf(Viewer viewer) {
        return author.id == viewer.personId();
    }

    /** Its author and those who teach see also what is hidden. */
    public boolean legibleTo(Viewer viewer) {
        return !hidden() || isOf(viewer) || taughtBy(viewer);
    }

    public boolean taughtBy(Viewer viewer) {
        return viewer.teaches(cohort().courseId, cohort().id);
    }

    /** Whether its author may still change it. */
    public boolean changeableBy(Viewer viewer, Instant now) {
        return isOf(viewer) && !hidden() && !cohort().archived() && now.isBefore(writtenAt.plus(CHANGEABLE));
    }

    /** What the audit trail calls it. */
    abstract String place();
}
