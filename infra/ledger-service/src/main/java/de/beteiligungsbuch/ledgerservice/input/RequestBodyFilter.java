package de.beteiligungsbuch.ledgerservice.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;

/**
 * Reads the body of a command, and no more than {@link RequestBody#LIMIT} of it, whether or not its
 * length was announced. Runs after the token was checked.
 */
final class RequestBodyFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    RequestBodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > RequestBody.LIMIT) {
            refuse(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(RequestBody.LIMIT + 1);
        if (body.length > RequestBody.LIMIT) {
            refuse(request, response);
            return;
        }
        RequestBody.keep(request, body);
        chain.doFilter(new Kept(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, ServiceReason.BODY_TOO_LARGE, null, RequestBody.LIMIT);
    }

    private static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }
    }
}
