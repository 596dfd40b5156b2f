package org.footing.marking;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.footing.cohort.Enrolment;
import org.footing.identity.Person;
import org.footing.identity.Storable;
import org.jspecify.annotations.Nullable;

/** Words to a student about one place of their work. They see it with what is given back. */
@Entity
public class Remark extends PanacheEntity {

    public static final int LONGEST = 1_000;
    public static final int LONGEST_QUOTE = 500;

    /** The far end of a picture. */
    public static final int PER_MILLE = 1_000;

    /** The longest film: a day. */
    public static final int LAST_SECOND = 86_400;

    /** What a remark is about. */
    public sealed interface Place {

        /** Whether there can be such a place. */
        boolean possible();

        /** Words of a text. @param quote as they stand in it */
        record Passage(String quote) implements Place {

            @Override
            public boolean possible() {
                return !quote.isBlank() && Storable.fits(quote, LONGEST_QUOTE);
            }
        }

        /** A point of a picture, in per mille from its upper left corner. */
        record Point(int x, int y) implements Place {

            @Override
            public boolean possible() {
                return within(x, PER_MILLE) && within(y, PER_MILLE);
            }
        }

        /** A moment of a film, in seconds from its beginning. */
        record Moment(int seconds) implements Place {

            @Override
            public boolean possible() {
                return within(seconds, LAST_SECOND);
            }
        }

        private static boolean within(int number, int last) {
            return number >= 0 && number <= last;
        }
    }

    @Embedded
    public Work work;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    /** Of a passage. */
    @Nullable
    String quote;

    /** Of a point. */
    @Nullable
    Integer x;

    @Nullable
    Integer y;

    /** Of a moment. */
    @Nullable
    Integer seconds;

    public String words;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person author;

    public Instant at;

    /** In the order in which they were written, with who wrote them. */
    public static List<Remark> of(Work work) {
        return list("from Remark r join fetch r.author where r.work = ?1 order by r.id", work);
    }

    /** Of these subjects what their students may see: what is older than the last feedback on the same part. */
    public static List<Remark> given(Collection<Long> subjects) {
        return list(
                """
                from Remark r where r.work.subject in ?1
                and exists (select 1 from Feedback f where f.work = r.work and f.isDraft is null and f.givenAt >= r.at)
                order by r.id
                """,
                subjects);
    }

    static Optional<Remark> of(Work work, long id) {
        return of(work).stream().filter(remark -> remark.id == id).findFirst();
    }

    /** What was said to somebody. */
    public static void forgetWords(Collection<Long> enrolments) {
        update("words = '', quote = null where enrolment.id in ?1", enrolments);
    }

    static void create(Waiting waiting, Place place, String words, Person by, Instant now) {
        var remark = new Remark();
        remark.work = waiting.work;
        remark.enrolment = waiting.enrolment;
        remark.words = words;
        remark.author = by;
        remark.at = now;
        remark.stand(place);
        remark.persist();
    }

    /** Of a passage that was forgotten, no words. */
    public Place place() {
        if (x != null && y != null) {
            return new Place.Point(x, y);
        }
        return seconds != null ? new Place.Moment(seconds) : new Place.Passage(Objects.requireNonNullElse(quote, ""));
    }

    private void stand(Place place) {
        if (place instanceof Place.Passage passage) {
            quote = passage.quote();
        } else if (place instanceof Place.Point point) {
            x = point.x();
            y = point.y();
        } else if (place instanceof Place.Moment moment) {
            seconds = moment.seconds();
        }
    }
}
