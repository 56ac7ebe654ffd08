package org.hearsay.clean;

import org.hearsay.article.Article;
import org.hearsay.article.Refusal;

/** What came of cleaning a page. */
public sealed interface CleanOutcome {

  /** The page holds an article. */
  record Cleaned(Article article) implements CleanOutcome {}

  /**
   * The page holds no article: a login or consent wall, an error page, a video, a list, too little
   * text ({@link Refusal.Kind#NO_ARTICLE}), or it is too large or deep to be parsed safely ({@link
   * Refusal.Kind#PARSE_LIMIT}).
   */
  record NotAnArticle(Refusal refusal) implements CleanOutcome {}
}
