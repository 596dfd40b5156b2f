package org.footing.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.course.Upload.Accept;
import org.footing.files.MediaKind;
import org.footing.files.Recipient;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Takes the files that the questions of an open attempt ask for, and those that a tutor asked for again. */
@ApplicationScoped
class AttemptFiles implements Recipient {

    @Inject
    Library library;

    @Override
    public Upload.Purpose purpose() {
        return Upload.Purpose.ATTEMPT;
    }

    /**
     * A file that was asked for again is taken also when the tutor has marked meanwhile: it is kept beside the response then.
     *
     * @throws NotAsked if the attempt is not the viewer's, or the question wants no file now
     */
    @Override
    public Set<MediaKind> kinds(Viewer viewer, Target target) {
        return Attempt.of(viewer, target.id())
                .filter(attempt -> attempt.open() || Reworks.wanted(attempt, target.part()))
                .flatMap(attempt -> Paper.of(attempt, library.course(attempt.editionId)))
                .flatMap(paper -> paper.question(target.part()).map(asked -> Asked.of(asked, paper.shuffle(asked))))
                .filter(Asked.HandIn.class::isInstance)
                .map(asked -> kinds((Asked.HandIn) asked))
                .orElseThrow(NotAsked::new);
    }

    private static Set<MediaKind> kinds(Asked.HandIn asked) {
        return asked.accept().stream().map(AttemptFiles::kind).collect(Collectors.toSet());
    }

    private static MediaKind kind(Accept accept) {
        return switch (accept) {
            case IMAGE -> MediaKind.IMAGE;
            case VIDEO -> MediaKind.VIDEO;
            case PDF -> MediaKind.PDF;
        };
    }

    @Override
    public boolean shows(Viewer viewer, Upload upload) {
        return Attempt.lookedAfterBy(viewer, upload.purposeId).isPresent();
    }
}
