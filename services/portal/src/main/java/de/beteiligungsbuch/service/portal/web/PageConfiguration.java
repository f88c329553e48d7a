package de.beteiligungsbuch.service.portal.web;

import java.util.Locale;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.filter.UrlHandlerFilter;

/** What all pages stand on. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** German is the first language; what is missing in English shows in German, never not at all. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "codes", "tones");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** A page that has not changed is not sent again. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        return new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    }

    /** An address with a slash too many leads to the one without. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashes() {
        return new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT).build());
    }
}
