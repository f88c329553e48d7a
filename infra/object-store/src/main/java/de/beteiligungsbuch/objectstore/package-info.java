/** Files that are kept whole or not at all, in a folder or in an S3 bucket. */
@NullMarked
package de.beteiligungsbuch.objectstore;

import org.jspecify.annotations.NullMarked;
