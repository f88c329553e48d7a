package de.beteiligungsbuch.service.council.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.ledgerservice.input.RequestBody;

/**
 * Makes a form what a command of the API is: the key in its hidden field is the Idempotency-Key, and
 * its fields are the body by which a repeat is recognised.
 */
final class FormFilter extends OncePerRequestFilter {

    /** The hidden field. */
    static final String KEY = "requestKey";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        RequestBody.keep(request, fields(request));
        chain.doFilter(new Keyed(request), response);
    }

    /** All but the CSRF token, which is another at each showing of the same form. */
    private static byte[] fields(HttpServletRequest request) throws IOException, ServletException {
        StringBuilder fields = new StringBuilder();
        Map<String, String[]> sorted = new TreeMap<>(request.getParameterMap());
        sorted.remove("_csrf");
        sorted.forEach((name, values) -> fields.append(name).append(Arrays.toString(values))
                .append('\n'));
        for (Part part : files(request)) {
            fields.append(part.getName()).append(SourceDigest.of(
                    part.getInputStream().readAllBytes())).append('\n');
        }
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Part> files(HttpServletRequest request)
            throws IOException, ServletException {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                ? request.getParts().stream().filter(part -> part.getSubmittedFileName() != null)
                        .toList()
                : List.of();
    }

    private static final class Keyed extends HttpServletRequestWrapper {

        Keyed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Idempotency-Key")
                    ? getParameter(KEY)
                    : super.getHeader(name);
        }
    }
}
