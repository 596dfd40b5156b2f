package org.footing.web.quiz;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.footing.assessment.Asked;
import org.footing.assessment.Attempt;
import org.footing.assessment.NotAsked;
import org.footing.assessment.Paper;
import org.footing.course.Upload.Accept;
import org.footing.files.MediaKind;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.identity.Viewer;
import org.footing.library.Library;

/** Takes the files of an attempt. */
@ApplicationScoped
class HandedIn {

    @Inject
    Uploads uploads;

    @Inject
    Library library;

    /**
     * @throws NotAsked if the attempt is not an open one of the viewer's, or the question wants no file
     * @throws Uploads.NotTaken if the file is none that the question takes
     */
    Upload take(Viewer viewer, long attemptId, String question, Path file, String fileName, Instant now) {
        var kinds = QuarkusTransaction.joiningExisting().call(() -> kinds(viewer, attemptId, question));
        return uploads.take(viewer, Upload.Purpose.ATTEMPT, attemptId, file, fileName, kinds, now);
    }

    private Set<MediaKind> kinds(Viewer viewer, long attemptId, String question) {
        return Attempt.of(viewer, attemptId)
                .filter(Attempt::open)
                .flatMap(attempt -> Paper.of(attempt, library.course(attempt.editionId)))
                .flatMap(paper -> paper.question(question).map(asked -> Asked.of(asked, paper.shuffle(asked))))
                .filter(Asked.HandIn.class::isInstance)
                .map(asked -> kinds((Asked.HandIn) asked))
                .orElseThrow(NotAsked::new);
    }

    private static Set<MediaKind> kinds(Asked.HandIn asked) {
        return asked.accept().stream().map(HandedIn::kind).collect(Collectors.toSet());
    }

    private static MediaKind kind(Accept accept) {
        return switch (accept) {
            case IMAGE -> MediaKind.IMAGE;
            case VIDEO -> MediaKind.VIDEO;
            case PDF -> MediaKind.PDF;
        };
    }

    static String words(Uploads.NotTaken refused) {
        return switch (refused.refusal) {
            case EMPTY -> QuizWords.words().fileEmpty();
            case TOO_LARGE -> QuizWords.words().fileTooLarge((int) (Uploads.LARGEST >> 20));
            case OTHER_KIND -> QuizWords.words().fileOfOtherKind();
            case QUOTA -> QuizWords.words().fileQuota();
        };
    }
}
