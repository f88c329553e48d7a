package de.beteiligungsbuch.service.portal.council;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.service.portal.history.History;
import de.beteiligungsbuch.service.portal.history.Resolution;
import de.beteiligungsbuch.service.portal.history.Vorlage;

/** Resolutions; by their Drucksache too, of which there may be several with one number. */
@Controller
class ResolutionController {

    private static final int ON_A_PAGE = 25;

    private final History history;

    ResolutionController(History history) {
        this.history = history;
    }

    /** All, a page at a time, what was recorded last first; or those of the strategy or a number. */
    @GetMapping("/beschluesse")
    String list(@RequestParam(required = false) @Nullable String drucksache,
            @RequestParam(name = "strategie", defaultValue = "false") boolean strategic,
            @RequestParam(required = false) @Nullable String after, Model model) {
        String asked = drucksache == null || drucksache.isBlank() ? null : drucksache.strip();
        Map<String, Object> filter = new HashMap<>(
                Map.of("limit", ON_A_PAGE, "newest", true));
        if (asked != null) {
            filter.put("drucksache", asked);
        } else if (strategic) {
            filter.put("strategic", true);
        }
        if (after != null && !after.isBlank()) {
            filter.put("after", after);
        }
        model.addAttribute("resolutions", history.resolutions(filter));
        model.addAttribute("drucksache", asked);
        model.addAttribute("strategic", strategic);
        model.addAttribute("after", filter.get("after"));
        return "resolutions";
    }

    @GetMapping("/beschluesse/{id}")
    String resolution(@PathVariable String id, Model model) {
        Resolution resolution = history.resolution(id);
        Vorlage vorlage = history.vorlage(resolution.vorlage());
        model.addAttribute("resolution", resolution);
        model.addAttribute("vorlage", vorlage);
        model.addAttribute("changes", Sources.changes(resolution, vorlage));
        model.addAttribute("documents", Sources.documents(resolution, vorlage));
        return "resolution";
    }
}
