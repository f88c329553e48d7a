package de.beteiligungsbuch.service.council.console;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import de.beteiligungsbuch.council.FeedId;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.command.CommandRequest;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.admin.FeedAdministration;

/** From an address to a feed: first what is there, then how to read it, then the connection. */
@ConsolePage
@RequestMapping(ConnectPages.PATH)
class ConnectPages {

    static final String PATH = FeedPages.PATH + "/connect";

    private static final String ADDRESS = "console/connect";
    private static final String REPORT = "console/connect-report";

    private final FeedAdministration feeds;
    private final ProblemWriter problems;

    ConnectPages(FeedAdministration feeds, ProblemWriter problems) {
        this.feeds = feeds;
        this.problems = problems;
    }

    @GetMapping
    String address(Model model) {
        model.addAttribute("form", SettingsForm.of("", "", FeedSettings.DEFAULT));
        return ADDRESS;
    }

    /** What is at the address; nothing is kept. */
    @PostMapping("/trial")
    String tryOut(@ModelAttribute("form") SettingsForm form, Model model) {
        try {
            model.addAttribute("report", feeds.tryOut(form.checkedUrl()));
            model.addAttribute("form", SettingsForm.of(form.checkedName(), form.checkedUrl(),
                    FeedSettings.DEFAULT));
            return REPORT;
        } catch (Refusal refused) {
            return again(ADDRESS, refused, model);
        }
    }

    @PostMapping
    String connect(@ModelAttribute("form") SettingsForm form, CommandRequest request,
            Model model) {
        try {
            return FeedPages.to(FeedId.of(feeds.connect(form.checkedName(), form.checkedUrl(),
                    form.settings(), request).subject()));
        } catch (Refusal refused) {
            return again(REPORT, refused, model);
        }
    }

    private String again(String page, @Nullable Refusal refused, Model model) {
        if (refused != null) {
            model.addAttribute("problem",
                    problems.problem(refused, LocaleContextHolder.getLocale()));
        }
        return page;
    }
}
