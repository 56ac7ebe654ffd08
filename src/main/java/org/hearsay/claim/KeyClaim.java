package org.hearsay.claim;

import org.hearsay.article.Span;

/**
 * One of the few claims an article is about.
 *
 * @param text the claim, verbatim pieces of one sentence; boilerplate, datelines and attribution
 *     tails may be left out, nothing is put in
 * @param span the sentence it stands in
 * @param score how central it is, comparable within one article only; higher is more
 */
public record KeyClaim(String text, Span span, double score) {}
