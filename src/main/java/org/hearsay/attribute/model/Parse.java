package org.hearsay.attribute.model;

/**
 * Dependency trees over all tokens of a reading, one for each sentence.
 *
 * @param head index of each token's head; -1 for the root of a sentence
 * @param relation number of each token's relation to its head in {@link
 *     DependencyParser#relations()}; 0 for roots
 * @param subject whether each token is the subject of its head
 */
public record Parse(int[] head, int[] relation, boolean[] subject) {}
