package de.beteiligungsbuch.service.portal.contribution;

/**
 * A text as a QR code, to be drawn as SVG.
 *
 * @param size with the quiet zone of four modules that ISO/IEC 18004 demands, in modules
 * @param path the dark modules, as the {@code d} of an SVG path; a unit is a module
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text,
                io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int begin = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append('M').append(begin + QUIET).append(' ').append(y + QUIET)
                            .append('h').append(x - begin).append("v1H").append(begin + QUIET)
                            .append('z');
                }
                x++;
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
