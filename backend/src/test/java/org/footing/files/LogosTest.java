package org.footing.files;

import static org.footing.cast.Cast.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.footing.cast.Cast;
import org.footing.database.DatabaseTest;
import org.footing.files.Logos.NotTaken;
import org.footing.files.Logos.Refusal;
import org.footing.identity.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class LogosTest {

    @Inject
    Logos logos;

    @Inject
    Cast cast;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPictureIsPaintedAnewAndSmall() throws IOException {
        cast.school();
        logos.show(cast.administrator("Ada"), school().revision, file(withWords(picture("jpeg", 1000, 400))), NOW);

        var name = Optional.ofNullable(school().logo).orElseThrow();
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> StoredFile.read(List.of(name)))
                .get(name);
        var logo = ImageIO.read(new ByteArrayInputStream(kept));
        assertEquals(240, logo.getWidth());
        assertEquals(96, logo.getHeight());
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("<script>"));
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        var logo = ImageIO.read(new ByteArrayInputStream(Logos.painted(picture("png", 30, 20))));

        assertEquals(30, logo.getWidth());
    }

    @Test
    void whatIsNoPngOrJpegIsNotTaken() throws IOException {
        refused(Refusal.EMPTY, new byte[0]);
        refused(Refusal.TOO_LARGE, new byte[Logos.LARGEST + 1]);
        refused(Refusal.NO_PICTURE, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused(Refusal.NO_PICTURE, picture("gif", 30, 20));
        refused(Refusal.NO_PICTURE, Arrays.copyOf(picture("png", 300, 200), 60));
        refused(Refusal.TOO_MANY_PIXELS, claiming(30_000, 30_000));
    }

    private void refused(Refusal expected, byte[] bytes) throws IOException {
        cast.school();
        var ada = cast.administrator("Ada");
        var file = file(bytes);
        var revision = school().revision;
        assertEquals(expected, assertThrows(NotTaken.class, () -> logos.show(ada, revision, file, NOW)).refusal);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("logo"), bytes);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** Behind the picture, where browsers would not look but sniffers might. */
    private static byte[] withWords(byte[] picture) {
        var words = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(picture, picture.length + words.length);
        System.arraycopy(words, 0, all, picture.length, words.length);
        return all;
    }

    /** A PNG whose head says another size. */
    private static byte[] claiming(int width, int height) throws IOException {
        var png = java.nio.ByteBuffer.wrap(picture("png", 30, 20));
        png.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png.array(), 12, 17);
        return png.putInt(29, (int) crc.getValue()).array();
    }

    private static School school() {
        return QuarkusTransaction.requiringNew().call(School::find).orElseThrow();
    }
}
