package org.footing.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.Response.Chosen;
import org.footing.assessment.Response.Filled;
import org.footing.assessment.Response.Labelled;
import org.footing.assessment.Response.Matched;
import org.footing.assessment.Response.Measured;
import org.footing.assessment.Response.Ordered;
import org.footing.assessment.Response.Picked;
import org.footing.assessment.Response.Pointed;
import org.footing.assessment.Response.Uploaded;
import org.footing.assessment.Response.Wrote;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Response> WRITTEN = Map.of(
            "{'kind':'single','option':2}", new Picked(2),
            "{'kind':'multiple','options':[0,3]}", new Chosen(Set.of(3, 0)),
            "{'kind':'ordering','steps':[2,0,1]}", new Ordered(List.of(2, 0, 1)),
            "{'kind':'matching','answers':{'0':1,'2':0}}", new Matched(Map.of(0, 1, 2, 0)),
            "{'kind':'gap','texts':['heel','']}", new Filled(List.of("heel", "")),
            "{'kind':'numeric','number':'5,5 cm'}", new Measured("5,5 cm"),
            "{'kind':'hotspot','region':1}", new Pointed(1),
            "{'kind':'labelling','names':{'1':0}}", new Labelled(Map.of(1, 0)),
            "{'kind':'written','text':'A foot.'}", new Wrote("A foot."),
            "{'kind':'upload','file':'9f1c'}", new Uploaded("9f1c"));

    @Test
    void everyResponseIsWrittenWithItsKindAndReadAgain() throws JsonProcessingException {
        assertEquals(
                Set.of(Response.class.getPermittedSubclasses()),
                WRITTEN.values().stream().map(Object::getClass).collect(Collectors.toSet()));
        for (var entry : WRITTEN.entrySet()) {
            assertEquals(json(entry.getKey()), JSON.writeValueAsString(entry.getValue()));
            assertEquals(entry.getValue(), read(entry.getKey()));
        }
    }

    @Test
    void aKindThatIsNotThereIsRefused() {
        assertRefused("{'kind':'essay','text':'A foot.'}");
        assertRefused("{'kind':'org.footing.assessment.Response$Wrote','text':'A foot.'}");
        assertRefused("{'text':'A foot.'}");
        assertRefused("{'kind':null,'option':1}");
    }

    @Test
    void aResponseWithoutItsPartIsRefusedAndNotTakenForTheFirstOption() {
        for (var kind : List.of(
                "single",
                "multiple",
                "ordering",
                "matching",
                "gap",
                "numeric",
                "hotspot",
                "labelling",
                "written",
                "upload")) {
            assertRefused("{'kind':'" + kind + "'}");
        }
        assertRefused("{'kind':'single','option':null}");
        assertRefused("{'kind':'hotspot','region':null}");
    }

    @Test
    void noPartOfAResponseIsNothing() {
        assertRefused("{'kind':'multiple','options':[null]}");
        assertRefused("{'kind':'ordering','steps':[0,null]}");
        assertRefused("{'kind':'matching','answers':{'0':null}}");
        assertRefused("{'kind':'labelling','names':{'0':null}}");
        assertRefused("{'kind':'gap','texts':[null]}");
        assertRefused("{'kind':'numeric','number':null}");
        assertRefused("{'kind':'written','text':null}");
    }

    @Test
    void emptyFieldsAreNoResponse() {
        for (var response : List.of(
                new Chosen(Set.of()),
                new Ordered(List.of()),
                new Matched(Map.of()),
                new Filled(List.of("", " ")),
                new Measured(" "),
                new Labelled(Map.of()),
                new Wrote("\n"),
                new Uploaded(""))) {
            assertTrue(response.blank(), response::toString);
        }
        WRITTEN.values().forEach(response -> assertFalse(response.blank(), response::toString));
    }

    private static void assertRefused(String text) {
        assertThrows(JsonProcessingException.class, () -> read(text), text);
    }

    private static Response read(String text) throws JsonProcessingException {
        return JSON.readValue(json(text), Response.class);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
