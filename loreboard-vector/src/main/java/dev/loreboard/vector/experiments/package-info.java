/** What was tried and what came of it, in the file layout of MLflow. */
@NullMarked
package dev.loreboard.vector.experiments;

import org.jspecify.annotations.NullMarked;
