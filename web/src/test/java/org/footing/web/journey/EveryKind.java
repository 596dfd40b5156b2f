package org.footing.web.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sample school, whose course is read from a folder: that of the page tests, with a question of every kind. */
public class EveryKind implements QuarkusTestProfile {

    private static final Path FIXTURE =
            Path.of("src/test/resources/fixture-courses/hand-massage").toAbsolutePath();

    private final SampleSchool school = new SampleSchool();

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(school.getConfigOverrides());
        settings.put(
                "footing.courses.live",
                course(Path.of(settings.get("footing.data")).resolveSibling("courses"))
                        .toString());
        return settings;
    }

    /** Under the name that the sample school's students know. @return the folder that holds the course's */
    private static Path course(Path courses) {
        try (var files = Files.walk(FIXTURE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = courses.resolve("foot-massage").resolve(FIXTURE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
            var course = courses.resolve("foot-massage/course.md");
            Files.writeString(course, Files.readString(course).replace("id: hand-massage", "id: foot-massage"));
            return courses;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
