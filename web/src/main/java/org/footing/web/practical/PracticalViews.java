package org.footing.web.practical;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.footing.identity.Viewer;
import org.footing.practical.Marked;
import org.footing.practical.Practical;
import org.footing.practical.PracticalSaves.Unfit;
import org.footing.practical.PracticalSheet;
import org.footing.practical.Practicals;
import org.footing.practical.Reconciliations;
import org.footing.web.practical.PracticalReadView.Acts;
import org.footing.web.practical.PracticalReadView.Unkept;
import org.footing.web.practical.PracticalSheetView.Refused;

/** What of a practical is shown to whom. Until both are through, neither of two assessors sees what the other marks. */
@ApplicationScoped
class PracticalViews {

    @Inject
    Practicals practicals;

    /**
     * The viewer's sheet as long as it is theirs to fill in, else what they may read.
     *
     * @throws NotFoundException if it is not theirs to look at
     */
    TemplateInstance page(Viewer viewer, long id, String notice) {
        return page(viewer, id, Unkept.because(notice));
    }

    /** The same with what a form of it brought and was not kept. */
    TemplateInstance page(Viewer viewer, long id, Unkept unkept) {
        var practical = practical(viewer, id);
        var sheets = PracticalSheet.of(practical);
        return toMark(viewer, practical, sheets)
                .map(sheet -> sheet(
                        viewer, sheet, sheet.marked(), new Refused(unkept.notice(), List.of(), unkept.reversal())))
                .orElseGet(() -> read(viewer, practical, sheets, unkept));
    }

    /** The viewer's sheet as it is stored. */
    TemplateInstance sheet(Viewer viewer, long id, Refused refused) {
        var sheet = own(viewer, id);
        return sheet(viewer, sheet, sheet.marked(), refused);
    }

    /** The viewer's sheet with what was sent instead of what is stored. */
    TemplateInstance sheet(Viewer viewer, long id, Marked marked, Refused refused) {
        return sheet(viewer, own(viewer, id), marked, refused);
    }

    /** The same as far as what was sent can be read. */
    TemplateInstance again(Viewer viewer, long id, PracticalForm form, Refused refused) {
        var sheet = own(viewer, id);
        try {
            return sheet(viewer, sheet, form.sent().marked(), refused);
        } catch (Unfit unreadable) {
            return sheet(viewer, sheet, sheet.marked(), refused);
        }
    }

    /** @throws NotFoundException if there is none that is theirs to fill in */
    PracticalSheet own(Viewer viewer, long id) {
        var practical = practical(viewer, id);
        return toMark(viewer, practical, PracticalSheet.of(practical)).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance sheet(Viewer viewer, PracticalSheet sheet, Marked marked, Refused refused) {
        var course = practicals.course(sheet.practical.task);
        return PracticalPages.Templates.practicalSheet(
                PracticalSheetView.of(viewer.username(), sheet, course, marked, refused));
    }

    private static Practical practical(Viewer viewer, long id) {
        return Practical.of(viewer, id).orElseThrow(NotFoundException::new);
    }

    private static Optional<PracticalSheet> toMark(Viewer viewer, Practical practical, List<PracticalSheet> sheets) {
        return ofViewer(viewer, sheets)
                .filter(sheet -> !sheet.finished() && practical.stands() && assesses(viewer, practical));
    }

    private static Optional<PracticalSheet> ofViewer(Viewer viewer, List<PracticalSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.assessor.id == viewer.personId())
                .findFirst();
    }

    private static boolean assesses(Viewer viewer, Practical practical) {
        var cohort = practical.cohort();
        return !practical.ownedBy(viewer) && viewer.assesses(cohort.courseId, cohort.id);
    }

    private TemplateInstance read(Viewer viewer, Practical practical, List<PracticalSheet> sheets, Unkept unkept) {
        var shown = practical.disclosed()
                ? sheets
                : ofViewer(viewer, sheets).map(List::of).orElse(List.of());
        var assesses = assesses(viewer, practical);
        var acts = new Acts(
                assesses
                        && practical.stands()
                        && practical.task.twice()
                        && sheets.size() == 1
                        && ofViewer(viewer, sheets).isEmpty(),
                practical.waitsFor == Practical.Waits.RECONCILIATION && Reconciliations.reconciles(viewer, practical),
                assesses && practical.stands());
        return PracticalPages.Templates.practical(PracticalReadView.of(
                practical, shown, practicals.course(practical.task), practical.ownedBy(viewer), acts, unkept));
    }
}
