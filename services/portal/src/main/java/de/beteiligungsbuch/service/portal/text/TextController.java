package de.beteiligungsbuch.service.portal.text;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import de.beteiligungsbuch.service.portal.history.At;
import de.beteiligungsbuch.service.portal.history.History;
import de.beteiligungsbuch.service.portal.history.NotRecorded;
import de.beteiligungsbuch.service.portal.history.Text;
import de.beteiligungsbuch.service.portal.history.TextKind;

/** The lists of texts, and each text with its versions and footnotes. */
@Controller
class TextController {

    private static final String KINDS = "/{kind:zielbilder|ausgangsbilder|massnahmen}";

    private final History history;

    TextController(History history) {
        this.history = history;
    }

    @GetMapping(KINDS)
    String list(@PathVariable String kind, At at, Model model) {
        model.addAttribute("kind", kind(kind));
        model.addAttribute("at", at);
        model.addAttribute("texts", history.texts(kind(kind), at));
        return "texts";
    }

    /** Without {@code from} and {@code to}: everything that changed since the first version. */
    @GetMapping(KINDS + "/{number}")
    String text(@PathVariable String kind, @PathVariable String number,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to, At at, Model model) {
        Text text = history.text(kind(kind), number, at);
        int one = version(text, from == null ? text.versions().getFirst().version() : from);
        int other = version(text, to == null ? text.version() : to);
        Reader reader = new Reader(text,
                (earlier, later) -> history.diff(kind(kind), text.id(), earlier, later, at));
        model.addAttribute("kind", kind(kind));
        model.addAttribute("at", at);
        model.addAttribute("text", text);
        model.addAttribute("reading", reader.read(Math.min(one, other), Math.max(one, other)));
        return "text";
    }

    @GetMapping("/spannungsfelder")
    String spannungsfelder(At at, Model model) {
        model.addAttribute("at", at);
        model.addAttribute("spannungsfelder", history.spannungsfelder(at));
        return "spannungsfelder";
    }

    private static int version(Text text, int asked) {
        return text.versions().stream().map(Text.Version::version)
                .filter(version -> version == asked).findFirst()
                .orElseThrow(() -> new NotRecorded("version " + asked + " of " + text.id()));
    }

    private static TextKind kind(String plural) {
        return Arrays.stream(TextKind.values()).filter(kind -> kind.plural().equals(plural))
                .findFirst().orElseThrow(() -> new NotRecorded(plural));
    }
}
