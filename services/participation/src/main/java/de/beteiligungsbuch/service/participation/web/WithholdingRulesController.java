package de.beteiligungsbuch.service.participation.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.participation.ContributionEvent.WithholdingReason;
import de.beteiligungsbuch.service.participation.command.WithholdingRules;

/** The published list: why a contribution may be withheld. */
@RestController
class WithholdingRulesController {

    private final MessageSource texts = texts();

    private static MessageSource texts() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("withholding-rules");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    @GetMapping("/api/participation/v1/withholding-rules")
    ResponseEntity<Rules> rules() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + WithholdingRules.EDITION + "\"")
                .body(new Rules(WithholdingRules.EDITION,
                        WithholdingRules.reasons().stream().map(this::rule).toList()));
    }

    private Rule rule(WithholdingReason reason) {
        return new Rule(reason, texts.getMessage(reason.name(), null, Locale.GERMAN),
                texts.getMessage(reason.name(), null, Locale.ENGLISH));
    }

    /**
     * An edition of the rules.
     *
     * @param rules its name, as a withholding must cite it
     */
    record Rules(String rules, List<Rule> reasons) {}

    /** One reason, in words for the public. */
    record Rule(WithholdingReason reason, String de, String en) {}
}
