/** What an audit can come to: it holds, something does not hold, or it could not be told. */
@NullMarked
package de.beteiligungsbuch.service.auditor.verdict;

import org.jspecify.annotations.NullMarked;
