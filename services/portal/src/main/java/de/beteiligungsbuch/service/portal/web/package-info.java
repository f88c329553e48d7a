/** What all pages have in common: their language, their headers, their addresses, and what is said when a page cannot be shown. */
@NullMarked
package de.beteiligungsbuch.service.portal.web;

import org.jspecify.annotations.NullMarked;
