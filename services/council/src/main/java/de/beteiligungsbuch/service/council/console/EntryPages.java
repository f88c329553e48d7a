package de.beteiligungsbuch.service.council.console;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import de.beteiligungsbuch.council.ManualEntryEvent.ManualEntrySubmitted;
import de.beteiligungsbuch.council.ManualEntryId;
import de.beteiligungsbuch.council.SourceDigest;
import de.beteiligungsbuch.council.VorlageEvent.Kind;
import de.beteiligungsbuch.council.VorlageEvent.Role;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;
import de.beteiligungsbuch.service.council.command.ManualEntryState.Stage;
import de.beteiligungsbuch.service.council.feed.Feed;
import de.beteiligungsbuch.service.council.feed.Feeds;
import de.beteiligungsbuch.service.council.feed.manual.EntryRequest;
import de.beteiligungsbuch.service.council.feed.manual.ManualEntries;
import de.beteiligungsbuch.service.council.feed.manual.ManualEntries.View;

/** Entries by hand: one person enters what a document says, another confirms or rejects it. */
@ConsolePage
@RequestMapping(EntryPages.PATH)
class EntryPages {

    static final String PATH = Console.PATH + "/entries";

    private static final String FORM = "console/entry-form";
    private static final int REASON = 2_000;
    private static final Map<String, String> ENDINGS = Map.of("application/pdf", ".pdf",
            "image/png", ".png", "image/jpeg", ".jpg", "image/tiff", ".tif", "text/plain", ".txt");

    private final ManualEntries entries;
    private final Feeds feeds;
    private final ProblemWriter problems;

    EntryPages(ManualEntries entries, Feeds feeds, ProblemWriter problems) {
        this.entries = entries;
        this.feeds = feeds;
        this.problems = problems;
    }

    @GetMapping
    String all(Model model) {
        List<View> all = entries.all();
        model.addAttribute("feeds", manual());
        model.addAttribute("waiting",
                all.stream().filter(entry -> entry.stage() == Stage.WAITING).toList());
        model.addAttribute("ended",
                all.stream().filter(entry -> entry.stage() != Stage.WAITING).toList());
        return "console/entries";
    }

    private List<Feed> manual() {
        return feeds.all().stream().filter(feed -> feed.kind() == Feed.Kind.MANUAL).toList();
    }

    @GetMapping("/new")
    String empty(Model model) {
        return form(EntryForm.EMPTY, model);
    }

    private String form(EntryForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("feeds", manual());
        model.addAttribute("kinds", Arrays.asList(Kind.values()));
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return FORM;
    }

    @PostMapping
    String submit(@ModelAttribute("form") EntryForm form, @RequestParam MultipartFile document,
            CommandRequest request, Model model) throws IOException {
        try {
            EntryRequest entry = form.checked();
            return to(entries.submit(request, entry.feed(), entry.entered(), document.getBytes())
                    .first(ManualEntrySubmitted.class).entry());
        } catch (Refusal refused) {
            model.addAttribute("problem",
                    problems.problem(refused, LocaleContextHolder.getLocale()));
            return form(form, model);
        }
    }

    @GetMapping("/{entry}")
    String one(@PathVariable ManualEntryId entry, Model model) {
        model.addAttribute("entry", entries.one(entry));
        return "console/entry";
    }

    /** To be saved and never to be shown as a page. */
    @GetMapping("/{entry}/document")
    ResponseEntity<byte[]> document(@PathVariable ManualEntryId entry) {
        View view = entries.one(entry);
        String name = view.document().sha256()
                + ENDINGS.getOrDefault(view.document().mediaType(), "");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .header("X-Content-Type-Options", "nosniff").body(entries.document(entry));
    }

    @PostMapping("/{entry}/confirmation")
    String confirm(@PathVariable ManualEntryId entry, @RequestParam SourceDigest facts,
            CommandRequest request) {
        entries.confirm(request, entry, facts);
        return to(entry);
    }

    @PostMapping("/{entry}/rejection")
    String reject(@PathVariable ManualEntryId entry, @RequestParam String reason,
            CommandRequest request) {
        entries.reject(request, entry,
                Input.paragraph("reason", reason.replace("\r\n", "\n"), REASON));
        return to(entry);
    }

    private static String to(ManualEntryId entry) {
        return "redirect:" + PATH + "/" + entry;
    }
}
