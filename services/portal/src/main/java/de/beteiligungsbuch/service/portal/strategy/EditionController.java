package de.beteiligungsbuch.service.portal.strategy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import de.beteiligungsbuch.service.portal.history.History;

/** The editions of the strategy, and each with its exact parts. */
@Controller
class EditionController {

    private final History history;

    EditionController(History history) {
        this.history = history;
    }

    @GetMapping("/strategie")
    String list(Model model) {
        model.addAttribute("editions", history.editions());
        return "editions";
    }

    @GetMapping("/strategie/{strategy}/{edition}")
    String edition(@PathVariable String strategy, @PathVariable int edition, Model model) {
        model.addAttribute("edition", history.edition(strategy, edition));
        return "edition";
    }
}
