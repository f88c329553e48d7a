package de.beteiligungsbuch.service.portal.evidence;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import de.beteiligungsbuch.service.portal.history.At;
import de.beteiligungsbuch.service.portal.history.Completeness;
import de.beteiligungsbuch.service.portal.history.Contribution;
import de.beteiligungsbuch.service.portal.history.Digests;
import de.beteiligungsbuch.service.portal.history.History;

/** What is recorded and what is not, and how to check it. */
@Controller
class EvidenceController {

    private final History history;

    EvidenceController(History history) {
        this.history = history;
    }

    @GetMapping("/vollstaendigkeit")
    String completeness(At at, Model model) {
        model.addAttribute("at", at);
        Completeness completeness = history.completeness(at);
        model.addAttribute("completeness", completeness);
        model.addAttribute("positions", positions(completeness.positions()));
        model.addAttribute("fates", Contribution.FATES);
        return "completeness";
    }

    @GetMapping("/pruefen")
    String check(Model model) {
        Digests digests = history.digests();
        model.addAttribute("digests", digests);
        model.addAttribute("positions", positions(digests.positions()));
        model.addAttribute("origin",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        model.addAttribute("ledgers", history.ledgers());
        return "check";
    }

    /** As {@code asOf} takes them. */
    private static List<String> positions(Map<String, Long> positions) {
        return positions.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue())
                .sorted().toList();
    }
}
