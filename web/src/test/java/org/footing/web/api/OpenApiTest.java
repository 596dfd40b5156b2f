package org.footing.web.api;

import static org.footing.web.Visitor.anybody;
import static org.footing.web.Visitor.holding;
import static org.footing.web.Visitor.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.footing.assessment.Asked;
import org.footing.assessment.Marking;
import org.footing.assessment.Response;
import org.footing.assessment.Shuffle;
import org.footing.course.Question;
import org.footing.web.QuietSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description of the API, held against what the API takes and gives. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By kind. */
    private static final Map<String, Class<?>> RESPONSES = Arrays.stream(
                    Response.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

    @Inject
    QuietSchool school;

    private JsonNode description = JSON.createObjectNode();

    @BeforeEach
    void read() throws JsonProcessingException {
        description = JSON.readTree(
                anybody().queryParam("format", "json").get("/q/openapi").asString());
    }

    @Test
    void aResponseAndAQuestionAreOneOfTenKinds() {
        for (var family : List.of("Response", "Asked")) {
            var schema = schema(family);
            assertEquals("kind", schema.at("/discriminator/propertyName").asText());
            assertEquals(RESPONSES.keySet(), mapping(family).keySet());
            assertEquals(
                    Set.copyOf(mapping(family).values()),
                    stream(schema.get("oneOf"))
                            .map(one -> one.get("$ref").asText())
                            .collect(Collectors.toSet()));
            mapping(family)
                    .forEach((kind, ref) -> assertEquals(
                            "[\"" + kind + "\"]",
                            resolve(ref).at("/properties/kind/enum").toString(),
                            ref));
        }
    }

    @Test
    void everyPartOfAResponseIsDescribed() {
        mapping("Response").forEach((kind, ref) -> {
            var parts = Stream.concat(
                            Stream.of("kind"),
                            Arrays.stream(Objects.requireNonNull(RESPONSES.get(kind))
                                            .getRecordComponents())
                                    .map(part -> part.getName()))
                    .collect(Collectors.toSet());
            assertEquals(parts, names(resolve(ref).get("properties")), ref);
            assertEquals(parts, texts(resolve(ref).get("required")), ref);
        });
    }

    @Test
    void everyExampleIsAResponseThatFitsItsKindOfQuestion() throws JsonProcessingException {
        for (var entry : mapping("Response").entrySet()) {
            var examples = resolve(entry.getValue()).get("examples");
            assertFalse(examples.isEmpty(), entry::getKey);
            for (var example : examples) {
                assertEquals(List.of(), faults(example, resolve(entry.getValue())));
                var response = JSON.treeToValue(example, Response.class);
                assertEquals(RESPONSES.get(entry.getKey()), response.getClass());
                assertTrue(Marking.fits(question(entry.getKey()), response), example::toString);
            }
        }
    }

    @Test
    void everyExampleOfAQuestionIsAsDescribed() {
        mapping("Asked").values().forEach(ref -> {
            var examples = resolve(ref).get("examples");
            assertFalse(examples.isEmpty(), ref);
            examples.forEach(example -> assertEquals(List.of(), faults(example, resolve(ref))));
        });
    }

    @Test
    void attemptsComeAsDescribed() throws JsonProcessingException {
        var student = session(school.student());
        var begun = holding(student).post("/api/v1" + QuietSchool.quiz("all") + "/attempts");
        var address = begun.header("Location");
        assertEquals(List.of(), faults(JSON.readTree(begun.asString()), schema("Begun")));
        holding(student)
                .contentType("application/json")
                .body(
                        "{\"revision\":0,\"saveId\":\"s\",\"confidence\":\"SURE\",\"response\":{\"kind\":\"single\",\"option\":1}}")
                .put(address + "/responses/all-single")
                .then()
                .statusCode(200);
        var open = JSON.readTree(holding(student).get(address).asString());
        assertEquals(List.of(), faults(open, schema("AttemptDetail")));

        holding(student).post(address + "/submission");
        var over = JSON.readTree(holding(student).get(address).asString());
        assertTrue(over.get("result").isObject());
        assertEquals(List.of(), faults(over, schema("AttemptDetail")));
    }

    @Test
    void whatIsNotAsDescribedIsFound() throws JsonProcessingException {
        var single = schema("SingleResponse");
        for (var wrong : List.of(
                "{\"kind\":\"single\"}",
                "{\"kind\":\"single\",\"option\":\"1\"}",
                "{\"kind\":\"multiple\",\"option\":1}",
                "{\"kind\":\"single\",\"option\":1,\"right\":true}",
                "[]")) {
            assertEquals(1, faults(JSON.readTree(wrong), single).size(), wrong);
        }
    }

    @Test
    void itHoldsTheApiAndNoPage() {
        assertTrue(
                names(description.get("paths")).stream().allMatch(path -> path.startsWith("/api/v1/")),
                () -> names(description.get("paths")).toString());
        assertEquals(24, description.get("paths").size());
        var words = description.toString();
        for (var ofPages : List.of("Template", "RoutingContext", "MultivaluedMap")) {
            assertFalse(words.contains(ofPages), ofPages);
        }
    }

    private Question question(String kind) {
        return school.course().quiz("all").orElseThrow().questions().stream()
                .filter(question -> Asked.of(question, Shuffle.of(question, 1, false))
                        .kind()
                        .equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode schema(String name) {
        return resolve("#/components/schemas/" + name);
    }

    private JsonNode resolve(String ref) {
        var found = description.at(ref.substring(1));
        assertTrue(found.isObject(), ref);
        return found;
    }

    private Map<String, String> mapping(String family) {
        return JSON.convertValue(
                schema(family).at("/discriminator/mapping"),
                JSON.getTypeFactory().constructMapType(java.util.TreeMap.class, String.class, String.class));
    }

    /** Where a value is not as its schema says; as much of JSON Schema as the description uses. */
    private List<String> faults(JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            return faults(value, resolve(schema.get("$ref").asText()));
        } else if (schema.has("discriminator")) {
            var ref =
                    schema.at("/discriminator/mapping").path(value.path("kind").asText());
            return ref.isMissingNode() ? List.of(value + " is of no kind") : faults(value, resolve(ref.asText()));
        } else if (schema.has("anyOf")) {
            return stream(schema.get("anyOf"))
                            .anyMatch(any -> faults(value, any).isEmpty())
                    ? List.of()
                    : List.of(value + " is none of " + schema.get("anyOf"));
        } else if (!types(schema).contains(type(value))) {
            return List.of(value + " is no " + types(schema));
        } else if (schema.has("enum") && stream(schema.get("enum")).noneMatch(value::equals)) {
            return List.of(value + " is not in " + schema.get("enum"));
        } else if (value.isTextual()
                && schema.has("pattern")
                && !value.asText().matches(schema.get("pattern").asText())) {
            return List.of(value + " is not " + schema.get("pattern"));
        } else if (value.isArray()) {
            return stream(value)
                    .flatMap(item -> faults(item, schema.get("items")).stream())
                    .toList();
        }
        return value.isObject() ? faultsOfParts(value, schema) : List.of();
    }

    private List<String> faultsOfParts(JsonNode value, JsonNode schema) {
        var faults = new ArrayList<String>();
        texts(schema.path("required")).stream()
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(name + " is missing in " + value));
        value.properties().forEach(part -> {
            var described = schema.path("properties").path(part.getKey()).isMissingNode()
                    ? schema.path("additionalProperties")
                    : schema.get("properties").get(part.getKey());
            if (described.isMissingNode()) {
                faults.add(part.getKey() + " is not described");
            } else {
                faults.addAll(faults(part.getValue(), described));
            }
        });
        return faults;
    }

    private static Collection<String> types(JsonNode schema) {
        var type = schema.get("type");
        return type.isArray() ? texts(type) : Set.of(type.asText());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
