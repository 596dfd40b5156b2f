package org.footing.course;

import java.nio.file.Path;
import java.util.List;

public record CourseFolder(List<Document> documents, List<Fault> faults) {
    public static CourseFolder read(Path folder) {
        return new CourseFolder(List.of(), List.of());
    }
}
