package org.footing.practice;

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
import org.jspecify.annotations.Nullable;

/** What a tutor decided about a case study that was handed in. Each stays, so that it can be seen how the study became what it is. */
@Entity
@Table(name = "case_mark")
public class CaseMark extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_study_id")
    public CaseStudy study;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person marker;

    public Instant at;

    /** None where it was sent back without marks, or the course has no rubric for it. */
    public RubricMarks marks;

    /** As the rubric of that day came to; absent where there was none. */
    public @Nullable Integer points;

    public @Nullable Integer most;

    @Column(name = "is_passed")
    public boolean passed;

    /** To the student; may be empty where it passed. */
    public String words;

    /** What to do next; may be empty where it passed. */
    @Column(name = "next_step")
    public String next;

    /** The newest first, with who marked. */
    public static List<CaseMark> of(CaseStudy study) {
        return list("from CaseMark m join fetch m.marker where m.study = ?1 order by m.id desc", study);
    }

    static List<CaseMark> ofAll(Collection<CaseStudy> studies) {
        return studies.isEmpty() ? List.of() : list("study in ?1", studies);
    }

    static void create(
            CaseStudy study,
            Person marker,
            RubricMarks marks,
            Optional<RubricResult> result,
            boolean passed,
            String words,
            String next,
            Instant now) {
        var mark = new CaseMark();
        mark.study = study;
        mark.marker = marker;
        mark.at = now;
        mark.marks = marks;
        mark.points = result.map(RubricResult::points).orElse(null);
        mark.most = result.map(RubricResult::most).orElse(null);
        mark.passed = passed;
        mark.words = words;
        mark.next = next;
        mark.persist();
    }

    void forgetWords() {
        words = "";
        next = "";
    }
}
