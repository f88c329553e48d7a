package de.beteiligungsbuch.service.council.console;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages of the console stand on. */
@Console
@Configuration(proxyBeanMethods = false)
class ConsolePages {

    /** Files {@code console/<name>_de.properties} and {@code _en}; a page may bring its own. */
    private static final String[] TEXTS = {"console/frame", "console/feeds", "console/connect",
            "console/quarantine", "console/questions", "console/matching", "console/entries"};

    /** German is the first language; what is missing in English shows in German, never not at all. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(TEXTS);
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ConsoleLanguage();
    }

    @Bean
    WebMvcConfigurer consoleAssets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // Before the page that answers what is not there.
                registry.setOrder(Ordered.HIGHEST_PRECEDENCE)
                        .addResourceHandler(ConsoleSecurity.ASSETS)
                        .addResourceLocations("classpath:/console/assets/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }
}
