package de.beteiligungsbuch.service.auditor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import de.beteiligungsbuch.service.auditor.compare.Comparison;
import de.beteiligungsbuch.service.auditor.compare.ComparisonReport;
import de.beteiligungsbuch.service.auditor.compare.Difference;
import de.beteiligungsbuch.service.auditor.document.Page;
import de.beteiligungsbuch.service.auditor.document.PlainText;
import de.beteiligungsbuch.service.auditor.source.LedgerSource;
import de.beteiligungsbuch.service.auditor.source.Sources;
import de.beteiligungsbuch.service.auditor.story.Messages;

/** Holds what a portal shows against the ledgers. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Rebuilds the history from the entries alone and holds the portal's digests, all its data, its raw entries and the wordings on its pages against it; lists each difference. Exits 0 if there is none, 1 if there is, 2 if it could not be told.")
final class Compare implements Callable<Integer> {

    @Parameters(paramLabel = "SOURCE", description = "An export's folder, an address (https://…) with the same files or a notary's, or kafka:HOST:PORT. Verify it first: here it is believed.")
    private String source = "";

    @Option(names = "--portal", required = true, paramLabel = "URL", description = "The city's public address, as people open it.")
    private String portal = "";

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "de or en; ${DEFAULT-VALUE} unless given.")
    private String language = "de";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ComparisonReport report = compared();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Writing.json(machines(report)));
        } else {
            out.print(PlainText.of(page(report, new Messages(language))));
        }
        out.flush();
        return report.outcome().exitCode();
    }

    private ComparisonReport compared() {
        try (ProgressBar bar = ProgressBar.onTerminal();
                LedgerSource open = Sources.open(source)) {
            return Comparison.of(portal, open, (done, all) -> bar.show(portal, done, all));
        }
    }

    private static Map<String, Object> machines(ComparisonReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", report.outcome().name());
        json.put("exitCode", report.outcome().exitCode());
        json.put("portal", report.portal());
        json.put("source", report.source());
        json.put("positions", report.positions());
        json.put("data", report.data());
        json.put("pages", report.pages());
        json.put("entries", report.entries());
        json.put("differences", report.differences());
        json.put("unread", report.unread());
        return json;
    }

    private static Page page(ComparisonReport report, Messages messages) {
        Page page = new Page(messages.code("outcome.compare", report.outcome()),
                messages.locale());
        page.paragraph(messages.get("compare.what", report.portal(), report.source()));
        page.bullets(report.positions().entrySet().stream()
                .map(each -> messages.get("position", each.getKey(), each.getValue())).toList());
        page.paragraph(messages.get("compare.counts", report.data(), report.pages(),
                report.entries()));
        if (!report.differences().isEmpty()) {
            page.heading(2, messages.get("compare.differences", report.differences().size()));
            List<String> lines = new ArrayList<>();
            report.differences().forEach(each -> lines.add(line(each, messages)));
            page.bullets(lines);
        }
        if (!report.unread().isEmpty()) {
            page.heading(2, messages.get("compare.unread"));
            page.bullets(report.unread());
        }
        page.paragraph(messages.get("compare.unproved"));
        return page;
    }

    private static String line(Difference difference, Messages messages) {
        String where = difference.where().isEmpty() ? "" : ", " + difference.where();
        String portals = difference.portals();
        String own = difference.own();
        if (portals != null && own != null) {
            return messages.get("compare.changed", difference.name(), where, difference.page(),
                    portals, own);
        }
        return messages.get(own == null ? "compare.extra" : "compare.missing", difference.name(),
                where, difference.page(), String.valueOf(own == null ? portals : own));
    }
}
