package org.footing.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.footing.identity.SchoolSettings;
import org.footing.identity.Viewer;

/** Makes a school's logo out of a picture that somebody hands in. What is shown is painted anew, never the file itself. */
@ApplicationScoped
public class Logos {

    /** Bytes of the file that is handed in. */
    public static final int LARGEST = 512 << 10;

    /** A small file can say that it is a huge picture. */
    private static final long MOST_PIXELS = 4_000_000;

    /** It is shown half as large, and stays sharp on fine screens. */
    private static final int WIDTH = 480;

    private static final int HEIGHT = 96;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** Why a picture is not taken. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        NO_PICTURE
    }

    /** The picture is not taken. */
    public static class NotTaken extends RuntimeException {

        public final Refusal refusal;

        NotTaken(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }
    }

    @Inject
    SchoolSettings settings;

    /**
     * Shows a picture at the head of every page.
     *
     * @param file a PNG or a JPEG
     * @throws NotTaken if it is none, or too large
     * @throws SchoolSettings.ChangedSince if another revision stands
     */
    @Transactional
    public void show(Viewer viewer, int revision, Path file, Instant now) {
        settings.show(viewer, revision, Optional.of(StoredFile.store(painted(read(file)))), now);
    }

    private static byte[] read(Path file) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new NotTaken(Refusal.EMPTY);
            } else if (size > LARGEST) {
                throw new NotTaken(Refusal.TOO_LARGE);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As PNG, no larger than it is needed. */
    static byte[] painted(byte[] picture) {
        var small = fitted(decoded(picture));
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static BufferedImage decoded(byte[] picture) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NotTaken(Refusal.NO_PICTURE);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new NotTaken(Refusal.NO_PICTURE);
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
            throw new NotTaken(Refusal.NO_PICTURE);
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new NotTaken(Refusal.TOO_MANY_PIXELS);
        }
        return reader.read(0);
    }

    private static BufferedImage fitted(BufferedImage image) {
        var share = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * share));
        var height = Math.max(1, (int) Math.round(image.getHeight() * share));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }
}
