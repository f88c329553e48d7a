package de.beteiligungsbuch.service.portal.council;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.service.portal.history.History;
import de.beteiligungsbuch.service.portal.history.Resolution;

/** Resolutions; by their Drucksache too, of which there may be several with one number. */
@Controller
class ResolutionController {

    private final History history;

    ResolutionController(History history) {
        this.history = history;
    }

    @GetMapping("/beschluesse")
    String list(@RequestParam(required = false) @Nullable String drucksache, Model model) {
        String asked = drucksache == null || drucksache.isBlank() ? null : drucksache.strip();
        model.addAttribute("resolutions", history.resolutions(asked));
        model.addAttribute("drucksache", asked);
        return "resolutions";
    }

    @GetMapping("/beschluesse/{id}")
    String resolution(@PathVariable String id, Model model) {
        Resolution resolution = history.resolution(id);
        model.addAttribute("resolution", resolution);
        model.addAttribute("vorlage", history.vorlage(resolution.vorlage()));
        return "resolution";
    }
}
