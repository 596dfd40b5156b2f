package org.footing.assessment;

import static org.footing.assessment.Questions.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footing.assessment.Asked.Choose;
import org.footing.assessment.Asked.Order;
import org.footing.course.Question;
import org.footing.course.Scene;
import org.footing.course.Upload;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final long SEED = 26;

    /** What the compiler makes that tells nothing of the key. */
    private static final Set<Class<?>> KEYLESS = Set.of(Scene.class, Scene.Region.class, Upload.Accept.class);

    @Test
    void noKeyCanBeReachedFromWhatAStudentGets() {
        var reached = new HashSet<Class<?>>();
        Arrays.stream(Asked.class.getPermittedSubclasses()).forEach(kind -> reach(kind, reached));
        assertTrue(reached.contains(Asked.Entry.class), "the walk goes into lists");
        assertTrue(
                reached.stream()
                        .noneMatch(type -> type.getName().startsWith("org.footing.course.") && !KEYLESS.contains(type)),
                reached::toString);
    }

    @Test
    void nothingThatAStudentGetsSaysWhetherItIsRight() {
        var reached = new HashSet<Class<?>>();
        Arrays.stream(Asked.class.getPermittedSubclasses()).forEach(kind -> reach(kind, reached));
        var flags = reached.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == boolean.class)
                .map(RecordComponent::getName)
                .toList();
        assertEquals(Set.of("several", "distractors"), Set.copyOf(flags));
    }

    @Test
    void itIsCalledAsTheResponseIsThatItWants() {
        var names = Arrays.stream(
                        Response.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
        for (var question : Samples.ALL) {
            var wanted = names.get(Kinds.of(question).responses());
            assertEquals(wanted, Asked.of(question, Shuffle.NONE).kind());
        }
    }

    @Test
    void asJsonItBeginsWithItsKindAndKeepsTheHint() throws JsonProcessingException {
        var json = new ObjectMapper().writeValueAsString(Asked.of(Samples.BONES, Shuffle.NONE));
        assertTrue(json.startsWith("{\"kind\":\"labelling\",\"id\":\"bones\",\"text\":\"<p>What is asked</p>\""), json);
        assertTrue(json.contains("{\"key\":0,\"html\":\"Calcaneus\"}"), json);
        assertFalse(json.contains("hint"), json);
    }

    @Test
    void aChoiceShowsItsOptionsInTheAuthorsOrderAndNoFeedback() {
        var asked = (Choose) Asked.of(
                question(
                        "",
                        """
                        Which bone is the heel?
                        - ( ) Talus
                          > That one is above it.
                        - (x) Calcaneus
                        > [!HINT] Think of *calx*.
                        > [!EXPLAIN] Canary."""),
                Shuffle.NONE);
        assertFalse(asked.several());
        assertEquals(0, asked.options().get(0).key());
        assertTrue(asked.options().get(0).html().contains("Talus"));
        assertTrue(asked.options().get(1).html().contains("Calcaneus"));
        assertTrue(asked.prompt().hint().orElseThrow().contains("calx"));
        assertFalse(asked.toString().contains("Canary"));
        assertFalse(asked.toString().contains("above it"));
    }

    @Test
    void aChoiceOfSeveralSaysSo() {
        var asked = (Choose) Asked.of(question("", "Which are bones?\n- [x] Talus\n- [ ] Sole"), Shuffle.NONE);
        assertTrue(asked.several());
        assertEquals(Optional.empty(), asked.prompt().hint());
    }

    @Test
    void anOrderingIsShownShuffledAndSaysWhetherSomeStepsBelongNowhere() {
        var plain = (Order) shuffled(question("", "Order.\n1. Glide\n2. Sole"));
        assertEquals(2, plain.steps().size());
        assertFalse(plain.distractors());
        var tricky = (Order) shuffled(question("", "Order.\n1. Glide\n2. Sole\n\n- ~ Crack"));
        assertTrue(tricky.distractors());
        assertEquals(3, tricky.steps().size());
    }

    private static Asked shuffled(Question question) {
        return Asked.of(question, Shuffle.of(question, SEED, false));
    }

    private static void reach(Class<?> type, Set<Class<?>> reached) {
        if (reached.add(type) && type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> classes(component.getGenericType()))
                    .forEach(found -> reach(found, reached));
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Arrays.stream(generic.getActualTypeArguments()).flatMap(AskedTest::classes));
        }
        return type instanceof Class<?> known ? Stream.of(known) : Stream.empty();
    }
}
