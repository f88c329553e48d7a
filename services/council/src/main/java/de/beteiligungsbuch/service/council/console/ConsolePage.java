package de.beteiligungsbuch.service.council.console;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Controller;

/** A controller whose methods answer with pages of the console; who may see them says {@link Place}. */
@Documented
@Console
@Controller
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ConsolePage {
}
