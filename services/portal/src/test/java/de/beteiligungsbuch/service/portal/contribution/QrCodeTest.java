package de.beteiligungsbuch.service.portal.contribution;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import de.beteiligungsbuch.service.portal.history.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

    private static final String EVENT = "0199a000-0021-7000-8000-00000000000e";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");
    private static final int QUIET = 4;

    @Test
    void another_program_reads_the_address_of_the_receipt_from_the_code() throws Exception {
        Receipt receipt = new Receipt(new Entry("participation", 14, EVENT),
                "https://beteiligung.example");

        assertThat(new Decoder().decode(drawn(receipt.code())).getText())
                .isEqualTo("https://beteiligung.example/api/notary/v1/receipts/" + EVENT);
    }

    /** The modules within the quiet zone, as the path draws them. */
    private static BitMatrix drawn(QrCode code) {
        assertThat(RUN.matcher(code.path()).replaceAll("")).isEmpty();
        BitMatrix modules = new BitMatrix(code.size() - 2 * QUIET);
        RUN.matcher(code.path()).results().forEach(run -> modules.setRegion(number(run, 1) - QUIET,
                number(run, 2) - QUIET, number(run, 3), 1));
        return modules;
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
