package org.hearsay.clean;

import java.util.List;

/**
 * A page cut into blocks.
 *
 * @param root the whole page
 * @param blocks in reading order; empty when the page shows no text
 */
record Segments(Region root, List<Block> blocks) {}
