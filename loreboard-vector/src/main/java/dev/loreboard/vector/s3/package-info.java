/**
 * The media store that keeps items in a bucket of S3, or of a server that speaks its language. It leans on {@code engine}
 * for what is tried again.
 */
@NullMarked
package dev.loreboard.vector.s3;

import org.jspecify.annotations.NullMarked;
