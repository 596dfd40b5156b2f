package org.footing.web.practice;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a page draws it, in squares of 1.
 *
 * @param side of the square with the light edge that readers need
 * @param path of its dark squares
 */
public record QrPicture(int side, String path) {

    private static final int EDGE = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * EDGE, path.toString());
    }
}
