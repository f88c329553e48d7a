package de.beteiligungsbuch.service.council.feed.document;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.beteiligungsbuch.service.council.feed.document.Beginning.Promise;

import static org.assertj.core.api.Assertions.assertThat;

class BeginningTest {

    private static Beginning of(String text) {
        return Beginning.of(
                text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            %PDF-1.7                               | application/pdf
            \\r\\n%PDF-1.4                         | application/pdf
            \\377\\330\\377\\340                   | image/jpeg
            II*\\0                                 | image/tiff
            PK\\3\\4                               | application/zip
            {\\\\rtf1                              | application/rtf
            \\n <!DOCTYPE HTML PUBLIC>             | text/html
            \\357\\273\\277<html><body>%PDF-1.7    | text/html
            <?xml version='1.0'?><error/>          | application/xml
            [{"id":1}]                             | application/json
            Der Rat beschließt.                    | text/plain
            \\1\\2\\3                              | application/octet-stream
            ``                                     | application/octet-stream""")
    void the_first_bytes_tell_what_it_is(String bytes, String mediaType) {
        assertThat(of(bytes).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7            | PDF    | true
            PK\\3\\4            | PDF    | false
            Bitte anmelden      | PDF    | false
            <html>              | PDF    | false
            <html>              | OTHER  | false
            {"type":"System"}   | OTHER  | false
            %PDF-1.7            | OTHER  | true
            PK\\3\\4            | OTHER  | true
            <html>              | MARKUP | true""")
    void a_page_is_a_document_only_where_one_was_promised(String bytes, Promise promised,
            boolean fits) {
        assertThat(of(bytes).fits(promised)).isEqualTo(fits);
    }
}
