package de.beteiligungsbuch.ledgerservice.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.web.filter.OncePerRequestFilter;

import de.beteiligungsbuch.ledgerservice.Failures;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;

/**
 * Reads the body of a command, and no more than {@link RequestBody#LIMIT} of it, whether or not its
 * length was announced. Runs after the token was checked.
 */
final class RequestBodyFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final long multipart;

    /** @param multipart bytes that a form with files may have; 0 where there are none */
    RequestBodyFilter(ProblemWriter problems, long multipart) {
        this.problems = problems;
        this.multipart = multipart;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        if (multipart > 0 && isMultipart(request)) {
            parts(request, response, chain);
            return;
        }
        if (request.getContentLengthLong() > RequestBody.LIMIT) {
            refuse(request, response, RequestBody.LIMIT);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(RequestBody.LIMIT + 1);
        if (body.length > RequestBody.LIMIT) {
            refuse(request, response, RequestBody.LIMIT);
            return;
        }
        RequestBody.keep(request, body);
        chain.doFilter(new Kept(request, body), response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Files are not kept in memory: what is kept to recognise a repeat is the hash of the parts. */
    private void parts(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > multipart) {
            refuse(request, response, multipart);
            return;
        }
        try {
            RequestBody.keep(request, digest(request.getParts()));
        } catch (IllegalStateException | ServletException | IOException e) {
            boolean large = Failures.find(e, SizeException.class).isPresent();
            problems.write(request, response,
                    large ? ServiceReason.BODY_TOO_LARGE : ServiceReason.MALFORMED_MULTIPART, null,
                    multipart);
            return;
        }
        chain.doFilter(request, response);
    }

    private static byte[] digest(Collection<Part> parts) throws IOException {
        MessageDigest digest = sha256();
        for (Part part : parts) {
            String head = part.getName() + "\n" + part.getContentType() + "\n" + part.getSize()
                    + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            try (InputStream content = part.getInputStream()) {
                byte[] buffer = new byte[8192];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long most)
            throws IOException {
        problems.write(request, response, ServiceReason.BODY_TOO_LARGE, null, most);
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
