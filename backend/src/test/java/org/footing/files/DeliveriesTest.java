package org.footing.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.footing.cast.Cast.NOW;
import static org.footing.cast.Cast.unique;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.footing.cast.AtOnce;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.files.Deliveries.Misplaced;
import org.footing.files.Deliveries.NotOnItsWay;
import org.footing.files.NotTaken.Refusal;
import org.footing.identity.Viewer;
import org.footing.practice.Clients;
import org.footing.practice.Consent;
import org.footing.practice.Records;
import org.footing.practice.TestPractice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come piece by piece, for a treatment record whose client has agreed to photographs. */
@DatabaseTest
class DeliveriesTest {

    private static final int MIB = 1 << 20;

    /** Two and a half pieces. */
    private static final byte[] FILM = film(2 * MIB + MIB / 2);

    @Inject
    Deliveries deliveries;

    @Inject
    Clients clients;

    @Inject
    Records records;

    @Inject
    Cast cast;

    private Viewer amara;
    private Target target;

    @BeforeEach
    void aStudentWithARecord() {
        var course = unique("hands-on");
        amara = Cast.viewer(cast.student(cast.cohort(TestPractice.course(course)), "Amara").person);
        var consent = new Consent(Cast.TODAY, "Practice at school", true, Cast.TODAY.plusYears(1));
        clients.add(amara, course, "C-07", consent, NOW);
        var record = records.begin(amara, course, "C-07", "first", NOW);
        target = new Target(Upload.Purpose.RECORD, record.id, "", "The left sole");
    }

    @Test
    void aFilmComesInPiecesAndIsTakenWithTheLast() {
        var name = begin(FILM.length);
        assertEquals(MIB, add(name, 0, MIB).received());
        assertEquals(2 * MIB, add(name, MIB, MIB).received());
        var upload = add(name, 2 * MIB, MIB / 2).upload().orElseThrow();

        assertEquals("video/mp4", upload.mediaType);
        assertEquals("The left sole", upload.caption);
        assertEquals("film.mp4", upload.fileName);
        assertArrayEquals(FILM, stored(upload));
        assertEquals(0, piecesLeft());
        assertEquals(Optional.of(upload.name), again(name, FILM.length).map(known -> known.name), "asked once more");
    }

    /** As after a crash: all that a new request knows stands in the database. */
    @Test
    void itGoesOnWhereItStopped() {
        var name = begin(FILM.length);
        add(name, 0, 1000);
        assertEquals(1000, deliveries.progress(amara, name).received());
        assertEquals(1000, assertThrows(Misplaced.class, () -> add(name, 0, 1000)).received, "sent twice");
        assertEquals(1000, assertThrows(Misplaced.class, () -> add(name, 2000, 1000)).received, "left out");
        add(name, 1000, MIB);
        add(name, 1000 + MIB, MIB);
        var rest = 1000 + 2 * MIB;
        assertArrayEquals(
                FILM, stored(add(name, rest, FILM.length - rest).upload().orElseThrow()));
    }

    @Test
    void aFileThatIsAllThereIsTakenWhenItIsAskedForAgain() {
        var name = begin(FILM.length);
        add(name, 0, MIB);
        add(name, MIB, MIB);
        // the last piece was kept, and then the program was killed
        QuarkusTransaction.requiringNew().run(() -> UnfinishedUpload.locked(amara, name)
                .orElseThrow()
                .add(Arrays.copyOfRange(FILM, 2 * MIB, FILM.length)));

        assertEquals(FILM.length, deliveries.progress(amara, name).received());
        assertArrayEquals(FILM, stored(again(name, FILM.length).orElseThrow()));
    }

    @Test
    void ofTwoWhoSendTheSamePieceOneIsTold() {
        var name = begin(FILM.length);
        List<Callable<Boolean>> acts = List.of(() -> sent(name), () -> sent(name), () -> sent(name));
        assertEquals(1, AtOnce.all(acts).stream().filter(sent -> sent).count());
        assertEquals(1000, deliveries.progress(amara, name).received());
    }

    private boolean sent(String name) {
        try {
            add(name, 0, 1000);
            return true;
        } catch (Misplaced since) {
            return false;
        }
    }

    @Test
    void twoWhoSendTheLastPieceMakeOneFile() {
        var name = begin(1000);
        List<Callable<Boolean>> acts = List.of(() -> sent(name, film(1000)), () -> sent(name, film(1000)));
        assertTrue(AtOnce.all(acts).contains(true));
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> Upload.count("name", name)));
    }

    private boolean sent(String name, byte[] all) {
        try {
            return deliveries.add(amara, name, 0, all, NOW).upload().isPresent();
        } catch (Misplaced since) {
            return deliveries
                    .add(amara, name, all.length, new byte[0], NOW)
                    .upload()
                    .isPresent();
        }
    }

    @Test
    void moreThanWasSaidOrThanOnePieceIsNotKept() {
        var name = begin(1000);
        assertThrows(Misplaced.class, () -> add(name, 0, 1001));
        var large = begin(FILM.length);
        assertThrows(Misplaced.class, () -> add(large, 0, MIB + 1));
        assertEquals(0, deliveries.progress(amara, large).received());
    }

    @Test
    void nobodyElseSendsOrSeesHowFarItIs() {
        var name = begin(FILM.length);
        var bruno = Cast.viewer(cast.person("Bruno"));
        assertThrows(NotOnItsWay.class, () -> deliveries.progress(bruno, name));
        assertThrows(NotOnItsWay.class, () -> deliveries.add(bruno, name, 0, new byte[10], NOW));
        deliveries.giveUp(bruno, name);
        assertEquals(0, deliveries.progress(amara, name).received());
    }

    @Test
    void whatItIsIsToldByItsBeginningAndTheRestNeedNotBeSent() {
        var name = begin(FILM.length);
        var words = new byte[MIB];
        Arrays.fill(words, (byte) ' ');
        var refused = assertThrows(NotTaken.class, () -> deliveries.add(amara, name, 0, words, NOW));
        assertEquals(Refusal.OTHER_KIND, refused.refusal);
        assertThrows(NotOnItsWay.class, () -> deliveries.progress(amara, name));
        assertEquals(0, piecesLeft());
    }

    @Test
    void aDamagedFileIsRefusedAndNothingOfItIsKept() {
        var cut = Arrays.copyOf(FILM, 5000);
        var name = begin(cut.length);
        assertEquals(
                Refusal.UNREADABLE,
                assertThrows(NotTaken.class, () -> deliveries.add(amara, name, 0, cut, NOW)).refusal);
        assertThrows(NotOnItsWay.class, () -> deliveries.progress(amara, name));
    }

    @Test
    void whatIsOnItsWayCountsTowardsTheQuota() {
        begin(200L * MIB);
        begin(200L * MIB);
        var refused = assertThrows(NotTaken.class, () -> begin(200L * MIB));
        assertEquals(Refusal.QUOTA, refused.refusal);
        assertEquals(400L * MIB, refused.used);
        assertEquals(Refusal.TOO_LARGE, assertThrows(NotTaken.class, () -> begin(200L * MIB + 1)).refusal);
        assertEquals(Refusal.EMPTY, assertThrows(NotTaken.class, () -> begin(0)).refusal);
    }

    @Test
    void twoAtOnceCannotPassTheQuota() {
        begin(200L * MIB);
        List<Callable<Boolean>> acts =
                List.of(() -> begun(200L * MIB), () -> begun(200L * MIB), () -> begun(200L * MIB));
        assertEquals(1, AtOnce.all(acts).stream().filter(begun -> begun).count());
    }

    private boolean begun(long bytes) {
        try {
            begin(bytes);
            return true;
        } catch (NotTaken full) {
            return false;
        }
    }

    @Test
    void whoBeginsManyGivesUpTheOldest() {
        var first = begin(10);
        for (var n = 0; n < 10; n++) {
            begin(10);
        }
        assertThrows(NotOnItsWay.class, () -> deliveries.progress(amara, first));
    }

    @Test
    void whatWasBegunMoreThanADayAgoGoes() {
        var old = begin(FILM.length);
        add(old, 0, 1000);
        deliveries.giveUpOld(NOW.plus(Duration.ofHours(23)), 1_000);
        assertEquals(1000, deliveries.progress(amara, old).received());

        deliveries.giveUpOld(NOW.plus(Duration.ofHours(25)), 1_000);
        assertThrows(NotOnItsWay.class, () -> deliveries.progress(amara, old));
        assertEquals(0, piecesLeft());
    }

    private String begin(long bytes) {
        return deliveries.begin(amara, target, "../film.mp4", bytes, NOW);
    }

    private Deliveries.Progress add(String name, int from, int bytes) {
        return deliveries.add(amara, name, from, Arrays.copyOfRange(FILM, from, from + bytes), NOW);
    }

    private Optional<Upload> again(String name, int offset) {
        return deliveries.add(amara, name, offset, new byte[0], NOW).upload();
    }

    private static byte[] stored(Upload upload) {
        return QuarkusTransaction.requiringNew()
                .call(() -> StoredFile.read(List.of(upload.sha256)))
                .getOrDefault(upload.sha256, new byte[0]);
    }

    private long piecesLeft() {
        return QuarkusTransaction.requiringNew().call(() -> UnfinishedUpload.of(amara).stream()
                .mapToLong(upload -> UnfinishedPiece.places(upload).size())
                .sum());
    }

    /** A head and one box of noise. */
    private static byte[] film(int bytes) {
        var noise = new byte[bytes - 32];
        new Random(bytes).nextBytes(noise);
        return ByteBuffer.allocate(bytes)
                .putInt(24)
                .put("ftypmp42".getBytes(ISO_8859_1))
                .put(new byte[12])
                .putInt(bytes - 24)
                .put("mdat".getBytes(ISO_8859_1))
                .put(noise)
                .array();
    }
}
