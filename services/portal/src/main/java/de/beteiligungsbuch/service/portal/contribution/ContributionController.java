package de.beteiligungsbuch.service.portal.contribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import de.beteiligungsbuch.service.portal.history.At;
import de.beteiligungsbuch.service.portal.history.Contribution;
import de.beteiligungsbuch.service.portal.history.History;
import de.beteiligungsbuch.service.portal.history.ParticipationProcess;
import de.beteiligungsbuch.service.portal.history.Trace;
import de.beteiligungsbuch.service.portal.web.SecurityHeaders;

/** The list of contributions, and the trace of each. */
@Controller
class ContributionController {

    private static final int ON_A_PAGE = 25;

    private final History history;

    ContributionController(History history) {
        this.history = history;
    }

    @GetMapping("/beitraege")
    String list(@RequestParam(name = "format", required = false) @Nullable String format,
            @RequestParam(name = "schicksal", required = false) @Nullable String fate,
            @RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        Map<String, Object> filter = new LinkedHashMap<>(Map.of("limit", ON_A_PAGE));
        put(filter, "format", format);
        put(filter, "fate", fate);
        put(filter, "after", after);
        model.addAttribute("contributions", history.contributions(filter));
        model.addAttribute("formats",
                history.process().map(ParticipationProcess::formats).orElse(List.of()));
        model.addAttribute("fates", Contribution.FATES);
        model.addAttribute("format", filter.get("format"));
        model.addAttribute("fate", filter.get("fate"));
        model.addAttribute("after", filter.get("after"));
        return "contributions";
    }

    @GetMapping("/beitraege/{id}")
    String trace(@PathVariable String id, At at, HttpServletResponse response, Model model) {
        Trace trace = history.trace(id, at);
        SecurityHeaders.allowOwnScript(response);
        model.addAttribute("receipt", new Receipt(trace.contribution().entry(),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()));
        model.addAttribute("steps", Receipt.STEPS);
        model.addAttribute("trace", trace);
        model.addAttribute("chapters", Chapter.of(trace));
        model.addAttribute("at", at);
        return "contribution";
    }

    private static void put(Map<String, Object> filter, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.put(name, value);
        }
    }
}
