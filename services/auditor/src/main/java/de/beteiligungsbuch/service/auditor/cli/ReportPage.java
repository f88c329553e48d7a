package de.beteiligungsbuch.service.auditor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.service.auditor.document.Page;
import de.beteiligungsbuch.service.auditor.story.Messages;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verify.Check;
import de.beteiligungsbuch.service.auditor.verify.LedgerReport;
import de.beteiligungsbuch.service.auditor.verify.Report;

/** A report for people: the answer first, then what it rests on and what it does not say. */
final class ReportPage {

    private ReportPage() {}

    static Page of(Report report, Messages messages) {
        Page page = new Page(messages.code("outcome.verify", report.outcome()),
                messages.locale());
        page.paragraph(messages.get("verify.source", report.source()));
        report.ledgers().forEach(ledger -> ledger(page, ledger, messages));
        page.heading(2, messages.get("verify.not"));
        List<String> notMade = new ArrayList<>();
        report.ledgers().stream().flatMap(ledger -> ledger.notMade().entrySet().stream())
                .map(entry -> line(entry, messages)).distinct().forEach(notMade::add);
        page.bullets(notMade);
        return page;
    }

    private static void ledger(Page page, LedgerReport report, Messages messages) {
        page.heading(2, messages.get("verify.ledger", report.ledger()));
        Finding finding = report.finding();
        if (finding != null) {
            page.paragraph("✗ " + finding);
            page.paragraph(messages.code("verdict", finding.verdict()));
        }
        if (report.unread() != null) {
            page.paragraph("? E_UNAVAILABLE: " + report.unread());
        }
        page.bullets(report.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue()).toList());
        page.bullets(report.made().entrySet().stream()
                .map(entry -> "✓ " + line(entry, messages)).toList());
        if (!report.evidence().isEmpty()) {
            page.heading(3, messages.get("verify.evidence"));
            report.evidence().forEach(note -> page.quote(note.lines().toList()));
        }
    }

    private static String line(Map.Entry<Check, String> check, Messages messages) {
        return messages.code("check", check.getKey()) + " (" + check.getValue() + ")";
    }
}
