package de.beteiligungsbuch.bench.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeptConnectionTest {

    @Test
    void two_answers_on_one_connection_are_told_apart() throws IOException {
        var in = stream("HTTP/1.1 201 \r\nContent-Length: 3\r\n\r\nabc"
                + "HTTP/1.1 409 Conflict\r\ncontent-length: 0\r\n\r\n");
        assertThat(KeptConnection.answer(in).status()).isEqualTo(201);
        assertThat(KeptConnection.answer(in).status()).isEqualTo(409);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void an_answer_in_chunks_is_read_to_its_end() throws IOException {
        var in = stream(String.join("\r\n", "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "",
                "a;x=1", "0123456789", "2", "ab", "0", "", "HTTP/1.1 503 ", "", ""));
        assertThat(KeptConnection.answer(in).status()).isEqualTo(200);
        assertThat(KeptConnection.answer(in).status()).isEqualTo(503);
    }

    @Test
    void the_last_answer_on_a_connection_is_known_as_such() throws IOException {
        var in = stream("HTTP/1.1 201 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(KeptConnection.answer(in)).isEqualTo(new KeptConnection.Answer(201, true));
    }

    @Test
    void half_an_answer_is_no_answer() {
        assertThatThrownBy(() -> KeptConnection
                .answer(stream("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")))
                .isInstanceOf(EOFException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
