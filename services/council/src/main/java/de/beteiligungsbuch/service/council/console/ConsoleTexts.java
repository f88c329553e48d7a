package de.beteiligungsbuch.service.council.console;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.service.council.feed.Explanations;

/** What the reader of feeds says, in the language of the page. */
@Console
@Component("consoleTexts")
class ConsoleTexts {

    /** A sentence that was kept. */
    public String of(String sentence) {
        return Explanations.in(LocaleContextHolder.getLocale(), sentence);
    }
}
