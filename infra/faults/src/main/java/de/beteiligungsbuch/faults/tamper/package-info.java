/** Takes a real export, does to it what an attacker may do, and shows what the auditor says. */
@NullMarked
package de.beteiligungsbuch.faults.tamper;

import org.jspecify.annotations.NullMarked;
