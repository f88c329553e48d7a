/** The command that measures: ratios against bare baselines and a peer, side by side in one run. */
@NullMarked
package de.beteiligungsbuch.bench;

import org.jspecify.annotations.NullMarked;
