package de.beteiligungsbuch.service.council.oparlserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.service.council.oparlserver.OparlRefused.Reason;

/** Objects and lists for everybody, to be read only. */
@RestController
@RequestMapping("/oparl/v1.1")
class OparlController {

    private final ObjectTable objects;
    private final OparlSettings settings;
    private final Freshness freshness;

    OparlController(ObjectTable objects, OparlSettings settings, Freshness freshness) {
        this.objects = objects;
        this.settings = settings;
        this.freshness = freshness;
    }

    @GetMapping("/system")
    void system(HttpServletRequest request, HttpServletResponse response) throws IOException {
        object("system", request, response);
    }

    @GetMapping("/bodies")
    void bodies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        list(Kind.BODY, request, response);
    }

    @GetMapping("/{kind}/{id}")
    void object(@PathVariable String kind, @PathVariable String id, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        object(kind + "/" + id, request, response);
    }

    @GetMapping("/body/{id}/{list}")
    void list(@PathVariable String id, @PathVariable String list, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Kind kind = Kind.ofList(list).filter(any -> id.equals(settings.links().municipality()))
                .orElseThrow(() -> new OparlRefused(Reason.OPARL_UNKNOWN, null));
        list(kind, request, response);
    }

    /**
     * As it reads now, or as it last did while the newest entries are not taken in. A deleted object
     * has an answer too: what is left of it.
     */
    private void object(String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean omitInternal = Filter.of(request).omitInternal();
        boolean fresh = freshness.await();
        Optional<Served> found = objects.find(key);
        if (found.isEmpty() && !fresh) {
            freshness.require();
        }
        answer(found.orElseThrow(() -> new OparlRefused(Reason.OPARL_UNKNOWN, null))
                .text(omitInternal), request, response);
    }

    private void list(Kind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Filter filter = Filter.of(request);
        freshness.require();
        ListPage page = ListPage.of(objects.list(kind, filter, filter.limit() + 1),
                filter.limit(), objects.count(kind, filter));
        answer(page.json(settings.links().list(kind), filter), request, response);
    }

    private static void answer(String json, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (new ServletWebRequest(request, response)
                .checkNotModified('"' + SourceDigest.of(body).toString() + '"')) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
