package org.footing.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterSizeTest {

    static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    @Test
    void pngJpegAndGifTellTheirSize() {
        assertEquals(Optional.of(new RasterSize(30, 20)), RasterSize.of(picture("png", 30, 20)));
        assertEquals(Optional.of(new RasterSize(31, 17)), RasterSize.of(picture("jpg", 31, 17)));
        assertEquals(Optional.of(new RasterSize(300, 2)), RasterSize.of(picture("gif", 300, 2)));
    }

    @Test
    void webpTellsItsSize() {
        byte[] lossy = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        byte[] lossless = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

        assertEquals(Optional.of(new RasterSize(1, 1)), RasterSize.of(lossy));
        assertEquals(Optional.of(new RasterSize(1, 1)), RasterSize.of(lossless));
    }

    @Test
    void aPictureCutShortAtAnyByteHasNoSizeAndDoesNoHarm() {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] whole = picture(format, 9, 9);
            for (int length = 0; length < Math.min(whole.length, 700); length++) {
                RasterSize.of(java.util.Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void aFloodOfPixelsIsNotReasonable() {
        assertFalse(new RasterSize(100_000, 100_000).isReasonable());
        assertFalse(new RasterSize(0, 5).isReasonable());
    }

    private static byte[] picture(String format, int width, int height) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
