package org.footing.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Writes pictures as JPEG, with nothing but the picture in it. */
final class Jpeg {

    private static final float QUALITY = 0.9f;

    private Jpeg() {}

    /** @param image without transparency */
    static byte[] bytes(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        write(image, out);
        return out.toByteArray();
    }

    static void write(BufferedImage image, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var writing = writer.getDefaultWriteParam();
            writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            writing.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), writing);
        } finally {
            writer.dispose();
        }
    }
}
