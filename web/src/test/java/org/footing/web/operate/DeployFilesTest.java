package org.footing.web.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What deploy/ says agrees with the program and with itself. Whether the programs it is for accept it, bin/check-deploy asks. */
class DeployFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DEPLOY = ROOT.resolve("deploy");

    @Test
    void theImageFetchesNothingUnnamedAndRunsAsNobodySpecial() throws IOException {
        var file = Files.readString(DEPLOY.resolve("Dockerfile"));

        assertFalse(found(file, "(?m)^ADD\\b").iterator().hasNext(), "ADD unpacks and fetches by itself");
        for (var image : groups(file, "(?m)^FROM (\\S+)")) {
            assertTrue(image.matches("[a-z-]+:[0-9]+[a-z0-9-]+"), image);
        }
        var user = groups(file, "(?m)^USER (\\S+)");
        assertEquals(1, user.size());
        assertTrue(
                user.get(0).matches("[1-9][0-9]+:[1-9][0-9]+"),
                "a number, so that an orchestrator sees it is not root");
        assertTrue(file.indexOf("\nUSER ") < file.indexOf("\nENTRYPOINT "));
        assertTrue(file.contains("\nHEALTHCHECK "));
    }

    @Test
    void everyCommandThatIsNamedIsInTheArchive() throws IOException {
        var packaged = groups(read("bin/package"), "for command in ([^;]+);").get(0);
        for (var file : List.of("deploy/Dockerfile", "deploy/footing.service", "docs/how-to/operate.md")) {
            for (var command : groups(read(file), "/opt/footing/bin/([a-z-]+)")) {
                assertTrue((" " + packaged + " ").contains(" " + command + " "), file + " names bin/" + command);
            }
        }
        for (var command : packaged.split(" ")) {
            assertTrue(Files.exists(ROOT.resolve("bin").resolve(command)), command);
        }
    }

    @Test
    void everyFileThatInstallingNamesIsThere() throws IOException {
        for (var file : groups(read("docs/how-to/operate.md"), "/opt/footing/(deploy/[a-z.]+)")) {
            assertTrue(Files.exists(ROOT.resolve(file)), file);
        }
    }

    @Test
    void theUnitWaitsLongerThanTheProgramTakesToStop() throws IOException {
        var patience = Integer.parseInt(groups(read("deploy/footing.service"), "TimeoutStopSec=([0-9]+)")
                .get(0));

        assertTrue(Duration.ofSeconds(patience).compareTo(stopping().plusSeconds(10)) > 0);
    }

    @Test
    void theProxyTakesFilesAsLargeAsTheProgramDoes() throws IOException {
        var proxy = groups(read("deploy/nginx.conf"), "client_max_body_size ([0-9]+)m")
                .get(0);

        assertEquals(settings().getProperty("quarkus.http.limits.max-body-size"), proxy + "M");
    }

    @Test
    void theProxyDiscardsWhatSendersClaimOfThemselves() throws IOException {
        var site = read("deploy/nginx.conf");

        assertTrue(site.contains("proxy_set_header X-Forwarded-For $remote_addr;"));
        assertTrue(site.contains("proxy_set_header X-Request-Id $request_id;"));
        assertFalse(site.contains("non_idempotent"), "a change must never be sent twice");
        assertFalse(site.contains("ip_hash"), "any node answers any request");
    }

    private static Duration stopping() throws IOException {
        return Duration.parse("PT" + settings().getProperty("quarkus.shutdown.timeout"));
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> groups(String text, String pattern) {
        var all = found(text, pattern).stream().map(match -> match.group(1)).toList();
        assertFalse(all.isEmpty(), pattern);
        return all;
    }

    private static List<MatchResult> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
