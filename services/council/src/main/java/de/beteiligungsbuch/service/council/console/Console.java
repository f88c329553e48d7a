package de.beteiligungsbuch.service.council.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Part of the console. There is none of it where nobody could log in: outside of the console's own
 * chain of filters, its paths would be open to whoever has a token.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty(Console.CLIENT_ID)
@interface Console {

    /** Where all of it is. */
    String PATH = "/admin/council";

    /** As what the console is known to the issuer; without it there is no console. */
    String CLIENT_ID = "CONSOLE_CLIENT_ID";
}
