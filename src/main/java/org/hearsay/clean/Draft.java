package org.hearsay.clean;

import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Refusal;

/**
 * What could be read off a page, whether or not it is an article: for measuring, and for looking at
 * pages that are wrongly refused.
 *
 * @param article the best reading; its text may be empty
 * @param refusal why the page is not taken for an article; empty when it is
 */
public record Draft(Article article, Optional<Refusal> refusal) {}
