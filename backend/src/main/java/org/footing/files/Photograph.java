package org.footing.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.footing.files.Cleaning.Cleaned;
import org.footing.files.NotTaken.Refusal;

/**
 * Paints a photograph anew, upright, so that nothing is left but what it shows: no place, no camera, no words, and nothing hidden
 * before, between or after its segments.
 */
final class Photograph {

    /** A small file can say that it is a huge picture. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Of larger ones every second or third pixel is read: what is painted stands in memory. */
    private static final long PAINTED_PIXELS = 24_000_000;

    /** Of the small picture that stands for it; it is shown half as large, and stays sharp on fine screens. */
    private static final int SMALL = 640;

    private Photograph() {}

    /**
     * @param type {@code image/jpeg}, or of a picture without loss, which becomes a PNG; of a moving one the first
     * @throws NotTaken if it is damaged, cut short or too large
     */
    static Cleaned repaint(Path file, String type) throws IOException {
        try {
            var jpeg = type.equals("image/jpeg");
            var upright = upright(decoded(file), jpeg ? orientation(file) : 1);
            try (var out = Files.newOutputStream(file)) {
                if (jpeg) {
                    Jpeg.write(upright, out);
                } else {
                    ImageIO.write(upright, "png", out);
                }
            }
            return new Cleaned(jpeg ? type : "image/png", List.of(small(upright)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException broken) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
    }

    private static BufferedImage decoded(Path file) throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NotTaken(Refusal.UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader);
            } catch (IOException broken) {
                throw new NotTaken(Refusal.UNREADABLE);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new NotTaken(Refusal.TOO_MANY_PIXELS);
        }
        var cutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.startsWith("Premature") || warning.startsWith("Truncated")) {
                cutShort.set(true);
            }
        });
        var every = (int) Math.ceil(Math.sqrt((double) pixels / PAINTED_PIXELS));
        var reading = reader.getDefaultReadParam();
        reading.setSourceSubsampling(Math.max(every, 1), Math.max(every, 1), 0, 0);
        var image = reader.read(0, reading);
        if (cutShort.get()) {
            throw new NotTaken(Refusal.UNREADABLE);
        }
        return image;
    }

    /** As EXIF counts: 1 is upright; so is what says nothing, or nothing that can be read. */
    private static int orientation(Path file) {
        try (var in = Files.newInputStream(file)) {
            return JpegMetadataReader.readMetadata(in, List.of(new ExifReader()))
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(1);
        } catch (ImageProcessingException | IOException damaged) {
            return 1;
        }
    }

    /** On a fresh sheet, which has the colours of screens and no profile of a camera's. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        var turned = orientation >= 5 && orientation <= 8;
        var alpha = image.getColorModel().hasAlpha();
        var sheet = new BufferedImage(
                turned ? image.getHeight() : image.getWidth(),
                turned ? image.getWidth() : image.getHeight(),
                alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var brush = sheet.createGraphics();
        brush.drawImage(image, turn(orientation, image.getWidth(), image.getHeight()), null);
        brush.dispose();
        return sheet;
    }

    /** What brings a picture upright (CIPA DC-008, Exif 2.3, tag 0x0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] small(BufferedImage image) throws IOException {
        var share = Math.min(1, (double) SMALL / Math.max(image.getWidth(), image.getHeight()));
        return Jpeg.bytes(Thumbnails.of(image)
                .size((int) Math.max(1, image.getWidth() * share), (int) Math.max(1, image.getHeight() * share))
                .keepAspectRatio(false)
                .imageType(BufferedImage.TYPE_3BYTE_BGR)
                .asBufferedImage());
    }
}
