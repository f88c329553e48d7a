/** The folder that keeps everything: what is where, who may use it, whether there is room. */
@NullMarked
package de.beteiligungsbuch.local.data;

import org.jspecify.annotations.NullMarked;
