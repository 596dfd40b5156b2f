package org.footing.discussion;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Person;
import org.footing.identity.Reason;
import org.footing.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** That a reader finds that a question or an answer should not stand. Never told to who wrote that. */
@Entity
@Table(name = "post_report")
public class PostReport extends PanacheEntity {

    /** How many stand on a page of a list. */
    public static final int PAGE = 20;

    private static final long THE_QUESTION = 0;

    private static final String OPEN = "where r.settledAt is null and r.question.cohort.id in ?1";

    @ManyToOne(fetch = FetchType.LAZY)
    public LessonQuestion question;

    @Column(name = "answer_id")
    long answerId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person reporter;

    public String reason;

    @Column(name = "reported_at")
    public Instant reportedAt;

    @Column(name = "settled_at")
    public @Nullable Instant settledAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by")
    public @Nullable Person settledBy;

    /** About which nobody has decided in these cohorts, the oldest first. @param page from 0 */
    public static List<PostReport> open(Collection<Long> cohorts, int page) {
        return cohorts.isEmpty()
                ? List.of()
                : PostReport.<PostReport>find(
                                """
                                from PostReport r join fetch r.question q join fetch q.cohort join fetch q.author
                                join fetch r.reporter
                                """
                                        + OPEN + " order by r.reportedAt, r.id",
                                cohorts)
                        .page(page, PAGE)
                        .list();
    }

    public static long countOpen(Collection<Long> cohorts) {
        return cohorts.isEmpty() ? 0 : count("from PostReport r " + OPEN, cohorts);
    }

    static boolean known(Post post, Viewer by) {
        return count(
                        "question = ?1 and answerId = ?2 and reporter.id = ?3",
                        post.question(),
                        answer(post),
                        by.personId())
                > 0;
    }

    static void create(Post post, Reason reason, Viewer by, Instant now) {
        var report = new PostReport();
        report.question = post.question();
        report.answerId = answer(post);
        report.reporter = by.person();
        report.reason = reason.words();
        report.reportedAt = now;
        report.persist();
    }

    static void settle(Post post, Viewer by, Instant now) {
        update(
                "settledAt = ?1, settledBy = ?2 where settledAt is null and question = ?3 and answerId = ?4",
                now,
                by.person(),
                post.question(),
                answer(post));
    }

    static void forget(Post post) {
        delete("question = ?1 and answerId = ?2", post.question(), answer(post));
    }

    public static void forgetReasons(Person reporter) {
        update("reason = '' where reporter = ?1", reporter);
    }

    private static long answer(Post post) {
        return post instanceof LessonAnswer ? post.id : THE_QUESTION;
    }

    /** Absent where the question itself is meant. */
    public Optional<Long> answerId() {
        return answerId == THE_QUESTION ? Optional.empty() : Optional.of(answerId);
    }
}
