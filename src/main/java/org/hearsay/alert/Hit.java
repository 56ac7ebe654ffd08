package org.hearsay.alert;

/**
 * Why a subscription matched: the words of the article, so that people see what they are told.
 *
 * @param condition the term or "when" that matched, in its canonical form: {@code outlet:"daily
 *     mail"}
 * @param words verbatim from the article: "Mail Online"; for a flag, the sentence that tells of it;
 *     for a site the host, for a feed its address
 * @param paragraph where, from 1; 0 for the headline, the address or the feed
 */
public record Hit(String condition, String words, int paragraph) {}
