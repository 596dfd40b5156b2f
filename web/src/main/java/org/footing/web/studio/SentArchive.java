package org.footing.web.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.footing.course.Addresses;
import org.footing.course.CourseCompiler;
import org.footing.course.CourseZip;
import org.footing.course.Document;
import org.footing.course.Fault;
import org.footing.course.Outline;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A zip of a course as somebody sent it: looked through, and not brought in yet.
 *
 * @param refused what keeps it from being read
 * @param faults of the course in it: none keeps it from being brought in, errors keep it from being published
 */
public record SentArchive(List<Document> documents, List<Fault> refused, List<Fault> faults) {

    private static final Addresses NOWHERE = new Addresses("/", "/");

    static SentArchive read(FileUpload file) {
        try (var in = Files.newInputStream(file.uploadedFile())) {
            var folder = CourseZip.read(in);
            var faults = folder.faults().isEmpty()
                    ? CourseCompiler.compile(folder.documents(), NOWHERE).faults()
                    : List.<Fault>of();
            return new SentArchive(folder.documents(), folder.faults(), faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Fault> errors() {
        return faults.stream().filter(Fault::isError).toList();
    }

    public List<Fault> warnings() {
        return faults.stream().filter(fault -> !fault.isError()).toList();
    }

    public boolean readable() {
        return refused.isEmpty();
    }

    /** As its course.md names it; empty where it does not. */
    String courseId() {
        return Outline.of(documents).course().id();
    }

    public String title() {
        return Outline.of(documents).course().title();
    }
}
