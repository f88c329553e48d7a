/** The files of the logs and the receipts over HTTP. */
@NullMarked
package de.beteiligungsbuch.service.notary.web;

import org.jspecify.annotations.NullMarked;
