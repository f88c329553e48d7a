package de.beteiligungsbuch.service.auditor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verify.LedgerReport;
import de.beteiligungsbuch.service.auditor.verify.Report;

/** A report for machines: outcome, and for each ledger facts, checks, the finding. */
final class ReportJson {

    private ReportJson() {}

    static Map<String, Object> of(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", report.outcome().name());
        json.put("exitCode", report.outcome().exitCode());
        json.put("source", report.source());
        json.put("ledgers", report.ledgers().stream().map(ReportJson::ledger).toList());
        return json;
    }

    private static Map<String, Object> ledger(LedgerReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ledger", report.ledger().value());
        json.putAll(report.facts());
        Finding finding = report.finding();
        if (finding != null) {
            json.put("code", finding.verdict().code());
            if (finding.index() != null) {
                json.put("index", finding.index());
            }
            json.put("detail", finding.detail());
        }
        if (report.unread() != null) {
            json.putIfAbsent("code", "E_UNAVAILABLE");
            json.put("unread", report.unread());
        }
        json.put("checked", report.made());
        json.put("notChecked", report.notMade());
        if (!report.evidence().isEmpty()) {
            json.put("evidence", List.copyOf(report.evidence()));
        }
        return json;
    }
}
