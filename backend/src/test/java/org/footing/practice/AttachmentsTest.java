package org.footing.practice;

import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.TODAY;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footing.cast.Cast;
import org.footing.cohort.Cohort;
import org.footing.database.DatabaseTest;
import org.footing.files.Deliveries;
import org.footing.files.NotTaken;
import org.footing.files.NotTaken.Refusal;
import org.footing.files.PageImage;
import org.footing.files.Photographs;
import org.footing.files.Recipients;
import org.footing.files.StoredFile;
import org.footing.files.Target;
import org.footing.files.Upload;
import org.footing.files.Uploads;
import org.footing.identity.Role;
import org.footing.identity.Scope;
import org.footing.identity.Viewer;
import org.footing.identity.Viewer.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class AttachmentsTest {

    private static final String CAPTION = "The left sole before the treatment";

    @TempDir
    Path folder = Path.of("");

    @Inject
    Uploads uploads;

    @Inject
    Deliveries deliveries;

    @Inject
    Recipients recipients;

    @Inject
    Attachments attachments;

    @Inject
    Clients clients;

    @Inject
    Records records;

    @Inject
    Cast cast;

    private final String course = unique("hands-on");
    private Cohort cohort;
    private Viewer amara;
    private Viewer tova;
    private Client client;
    private TreatmentRecord record;

    @BeforeEach
    void aStudentWhoseClientAgreedToPhotographs() {
        cohort = cast.cohort(TestPractice.course(course));
        amara = Cast.viewer(cast.student(cohort, "Amara").person);
        tova = Cast.viewer(cast.person("Tova"), new Grant(Role.TUTOR, Scope.COURSE, course));
        client = clients.add(amara, course, "C-07", consent(true), NOW);
        record = records.begin(amara, course, "C-07", unique("save"), NOW);
    }

    @Test
    void aPhotographIsKeptWithItsCaptionAndASmallPicture() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        assertEquals("image/jpeg", upload.mediaType);
        assertEquals(CAPTION, upload.caption);
        assertEquals(1, upload.pages);
        assertEquals(List.of(upload.name), attached(record));
    }

    @Test
    void itsStudentSeesItAndTheTutorOnceTheRecordIsFinished() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        assertTrue(sees(amara, upload));
        assertFalse(sees(tova, upload));
        assertFalse(sees(bruno, upload));

        finish();
        assertTrue(sees(tova, upload));
        assertFalse(sees(bruno, upload));
    }

    @Test
    void whatItShowsMustBeSaid() {
        assertEquals(Refusal.NO_CAPTION, refused(record, " "));
        assertEquals(Refusal.NO_CAPTION, refused(record, "x".repeat(Target.LONGEST_CAPTION + 1)));
    }

    @Test
    void withoutTheClientsConsentToPhotographsAPdfAloneIsTaken() throws IOException {
        clients.add(amara, course, "C-08", consent(false), NOW);
        var other = records.begin(amara, course, "C-08", unique("save"), NOW);
        assertEquals(Refusal.NO_PHOTOGRAPHS, refused(other, CAPTION));
        var paper = add(other, "%PDF-1.7\nA plan.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "The plan");
        assertEquals("application/pdf", paper.mediaType);
    }

    @Test
    void nobodyElseAddsOrRemovesOne() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        var bruno = Cast.viewer(cast.student(cohort, "Bruno").person);
        for (var other : List.of(bruno, tova)) {
            assertThrows(NotTheirs.class, () -> attachments.remove(other, record.id, upload.name));
            assertThrows(NotTheirs.class, () -> begin(other));
        }
        assertEquals(List.of(upload.name), attached(record));
    }

    @Test
    void aFinishedRecordStaysAsItIs() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        finish();
        assertEquals(Refusal.CLOSED, refused(record, CAPTION));
        assertThrows(ChangedSince.class, () -> attachments.remove(amara, record.id, upload.name));
    }

    @Test
    void whatIsRemovedLeavesNoBytesBehind() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        var names = List.of(upload.sha256, small(upload));
        assertEquals(2, stored(names));
        attachments.remove(amara, record.id, upload.name);
        assertEquals(List.of(), attached(record));
        assertEquals(0, stored(names));
    }

    @Test
    void photographsGoAtOnceWhenTheClientTakesTheirConsentBack() throws IOException {
        var upload = add(record, photograph(), CAPTION);
        var names = List.of(upload.sha256, small(upload));
        var half = begin(amara);
        deliveries.add(amara, half, 0, new byte[100], NOW);

        clients.withdraw(amara, client.id, NOW);
        assertEquals(List.of(), attached(record));
        assertEquals(0, stored(names));
        assertFalse(sees(amara, upload));
        assertThrows(Deliveries.NotOnItsWay.class, () -> deliveries.progress(amara, half));
        assertEquals(Refusal.CLOSED, refused(record, CAPTION));
    }

    @Test
    void theyGoByThemselvesWhenTheTimeIsOver() throws IOException {
        add(record, photograph(), CAPTION);
        var last = consent(true).until().atTime(23, 0).toInstant(ZoneOffset.UTC);
        clients.endOver(last.plus(Duration.ofDays(1)));
        assertEquals(List.of(), attached(record));
    }

    @Test
    void bytesThatSomebodyElseHandedInTooStay() throws IOException {
        var mine = add(record, photograph(), CAPTION);
        clients.add(amara, course, "C-08", consent(true), NOW);
        var other = add(records.begin(amara, course, "C-08", unique("save"), NOW), photograph(), CAPTION);
        assertEquals(mine.sha256, other.sha256);
        clients.withdraw(amara, client.id, NOW);
        assertEquals(1, stored(List.of(mine.sha256)));
    }

    private static Consent consent(boolean photographs) {
        return new Consent(TODAY, "Practice at school", photographs, TODAY.plusYears(1));
    }

    /** Of this test alone: others hand in the same picture too. */
    private byte[] photograph() {
        return Photographs.jpeg(700 + (int) (record.id % 200), 20 + (int) (record.id / 200));
    }

    private Upload add(TreatmentRecord to, byte[] bytes, String caption) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "photograph", ""), bytes);
        var target = new Target(Upload.Purpose.RECORD, to.id, "", caption);
        return uploads.take(amara, target, file, "photograph", NOW);
    }

    private Refusal refused(TreatmentRecord to, String caption) {
        return assertThrows(NotTaken.class, () -> add(to, photograph(), caption)).refusal;
    }

    private String begin(Viewer viewer) {
        var target = new Target(Upload.Purpose.RECORD, record.id, "", CAPTION);
        return deliveries.begin(viewer, target, "film.mp4", 10_000, NOW);
    }

    private void finish() {
        var whole = Map.of(
                "goal", "Warmer feet",
                "screen.fever", "no",
                "screen.cut", "no",
                "on", "2026-11-02",
                "side", "Left",
                "pain-after", "2");
        var sent = TestPractice.sent(1, whole);
        assertEquals(Map.of(), records.finish(amara, record.id, sent, Optional.empty(), NOW));
    }

    private boolean sees(Viewer viewer, Upload upload) {
        return recipients.visible(viewer, upload.name).isPresent();
    }

    private static List<String> attached(TreatmentRecord to) {
        return QuarkusTransaction.requiringNew().call(() -> Upload.of(Upload.Purpose.RECORD, to.id).stream()
                .map(upload -> upload.name)
                .toList());
    }

    private static String small(Upload upload) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PageImage.of(upload, 1).orElseThrow().sha256);
    }

    private static long stored(List<String> names) {
        return QuarkusTransaction.requiringNew().call(() -> StoredFile.count("sha256 in ?1", names));
    }
}
