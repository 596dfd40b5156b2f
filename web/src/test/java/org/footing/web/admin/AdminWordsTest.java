package org.footing.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.footing.outbox.Delivery;
import org.junit.jupiter.api.Test;

/** Nobody reads a key on a page: what the program notes and sends has words. */
@QuarkusTest
class AdminWordsTest {

    private static final List<Path> SOURCES = List.of(Path.of("../backend/src/main/java"), Path.of("src/main/java"));
    private static final Pattern WRITE = Pattern.compile("AuditEntry\\.write\\(\\s*([^;]+?)\\)?;", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

    /** Its argument is an action, or the name that the one who wrote it down gave to it. */
    private static final Pattern WHICH =
            Pattern.compile("[^\"]*?,\\s*(\"[a-z]+\\.[a-z-]+\"|action|kind\\.action),.*", Pattern.DOTALL);

    @Inject
    @All
    List<Delivery> deliveries;

    @Test
    void everyActionOfTheAuditTrailHasWords() throws IOException {
        var actions = actions();

        assertTrue(
                actions.containsAll(Set.of("administrator.invited", "item.opened", "person.erased")),
                actions::toString);
        for (var action : actions) {
            assertNotEquals(action, AdminWords.deed(action));
        }
    }

    @Test
    void everyKindOfMessageHasWords() {
        assertTrue(deliveries.size() >= 3, deliveries::toString);
        for (var delivery : deliveries) {
            assertNotEquals(delivery.kind(), AdminWords.channel(delivery.kind()));
        }
    }

    /** All that look like one in a class that writes to the audit trail. */
    private static Set<String> actions() throws IOException {
        var actions = new TreeSet<String>();
        for (var source : sources()) {
            var calls =
                    WRITE.matcher(source).results().map(call -> call.group(1)).toList();
            assertEquals(
                    List.of(),
                    calls.stream()
                            .filter(call -> !WHICH.matcher(call).matches())
                            .toList(),
                    "made up while it runs");
            if (!calls.isEmpty()) {
                ACTION.matcher(source).results().forEach(found -> actions.add(found.group(1)));
            }
        }
        return actions;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        for (var root : SOURCES) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
