package de.beteiligungsbuch.service.portal.process;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import de.beteiligungsbuch.service.portal.history.At;
import de.beteiligungsbuch.service.portal.history.History;
import de.beteiligungsbuch.service.portal.history.TextItem;
import de.beteiligungsbuch.service.portal.history.TextKind;

/** The process at a glance. */
@Controller
class OverviewController {

    private final History history;

    OverviewController(History history) {
        this.history = history;
    }

    @GetMapping("/")
    String overview(Model model) {
        return history.process().map(process -> {
            model.addAttribute("process", process);
            List<TextItem> zielbilder = history.texts(TextKind.ZIELBILD, At.NOW);
            model.addAttribute("zielbilder", zielbilder);
            model.addAttribute("changes", zielbilder.stream().mapToInt(TextItem::changes).sum());
            model.addAttribute("ausgangsbilder", history.texts(TextKind.AUSGANGSBILD, At.NOW));
            model.addAttribute("spannungsfelder", history.spannungsfelder(At.NOW));
            model.addAttribute("resolutions", history.resolutions());
            model.addAttribute("editions", history.editions());
            model.addAttribute("completeness", history.completeness(At.NOW));
            return "overview";
        }).orElse("empty");
    }
}
