package org.footing.assessment;

import static org.footing.assessment.Questions.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footing.course.Gaps;
import org.footing.course.Gaps.Gap;
import org.footing.course.Hotspot;
import org.footing.course.Hotspot.Spot;
import org.footing.course.Labelling;
import org.footing.course.Matching;
import org.footing.course.Matching.Pair;
import org.footing.course.Numeric;
import org.footing.course.Question;
import org.footing.course.Question.Head;
import org.footing.course.Scene;
import org.footing.course.Scene.Region;
import org.footing.course.Upload;
import org.footing.course.Upload.Accept;
import org.footing.course.Written;

/** One question of each kind; what no student may see before the end says "Canary". */
final class Samples {

    static final Question ORIGIN = question(
            "",
            """
            Where does the plantar fascia arise?
            - ( ) Navicular tuberosity
              > Canary: another muscle inserts there.
            - (x) Calcaneal tuberosity
            > [!EXPLAIN] Canary.""");

    static final Question WARM_UP = question(
            "", "What belongs before the first stroke?\n- [x] Wash your hands\n- [ ] Press hard\n> [!EXPLAIN] Canary.");

    static final Question ROUTINE =
            question("", "Put the strokes in order.\n1. Glide\n2. Sole\n3. Toes\n\n- ~ Crack\n> [!EXPLAIN] Canary.");

    /** The last answer belongs nowhere. */
    static final Matching ARCHES = new Matching(
            head("arches"),
            List.of(new Pair("<em>Heel</em>", 0), new Pair("Instep", 1), new Pair("Ball", 2)),
            List.of("Calcaneus", "Navicular", "Metatarsals", "Patella"));

    static final Gaps SOLE = new Gaps(
            head("sole"),
            List.of("<p>The heel is the ", ", the arch is held by the ", ".</p>"),
            List.of(
                    new Gap.Typed(List.of("calcaneus", "canary heel*bone", "os calcis")),
                    new Gap.Inline(List.of("Achilles tendon", "plantar fascia & ligaments", "patella"), 1)));

    static final Numeric WIDTH = new Numeric(
            head("width"), new BigDecimal("4.5"), new BigDecimal("5.5"), new BigDecimal("5"), Optional.of("cm"));

    private static final Scene FOOT = new Scene(
            "<img src=\"foot.svg\">",
            100,
            200,
            List.of(
                    new Region("large bone at the <back>", "<circle/>"),
                    new Region("top of the arch", "<circle/>"),
                    new Region("front", "<circle/>")));

    static final Hotspot HEEL = new Hotspot(
            head("heel"),
            FOOT,
            List.of(
                    new Spot(true, false, Optional.empty()),
                    new Spot(false, false, Optional.of("Canary: the arch.")),
                    new Spot(false, true, Optional.empty())));

    static final Labelling BONES =
            new Labelling(head("bones"), FOOT, List.of("Calcaneus", "Navicular", "Phalanges", "Patella"));

    static final Written CASE = new Written(head("case"), Optional.of("Canary rubric"));

    static final Upload FILM = new Upload(head("film"), Set.of(Accept.VIDEO), Optional.of("Canary rubric"));

    static final List<Question> ALL = List.of(ORIGIN, WARM_UP, ROUTINE, ARCHES, SOLE, WIDTH, HEEL, BONES, CASE, FILM);

    private Samples() {}

    static Head head(String id) {
        return new Head(
                id,
                "<p>What is asked</p>",
                BigDecimal.ONE,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of("A hint"),
                Optional.of("Canary explains."),
                "0".repeat(64));
    }
}
