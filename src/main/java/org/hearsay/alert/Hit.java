package org.hearsay.alert;

/**
 * Why a subscription matched: the words of the article, so that people see what they are told.
 *
 * @param condition the term or "when" that matched, as typed: {@code outlet:"daily mail"}
 * @param words verbatim from the article: "Mail Online"
 * @param paragraph where, from 1; 0 for the headline, the address or the feed
 */
public record Hit(String condition, String words, int paragraph) {}
