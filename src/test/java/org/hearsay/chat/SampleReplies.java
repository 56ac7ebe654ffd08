package org.hearsay.chat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.report.Report;

/** The three replies that docs/REPLIES.md shows, by the words that introduce them there. */
public final class SampleReplies {
  private SampleReplies() {}

  public static Map<String, Reply> all() {
    Report report = SampleReports.rich();
    Map<String, Reply> all = new LinkedHashMap<>();
    all.put(
        "The answer to a link",
        new SummaryReply(
                report,
                Optional.of(URI.create("https://hearsay.example.org/reports/" + report.id())))
            .reply());
    all.put(
        "All attributions",
        LedgerReply.of(report, new LedgerReply.View(report.id(), LedgerReply.Filter.ALL, 0)));
    all.put(
        "A page without an article",
        new Lines()
            .add(
                Style.PLAIN,
                "No summary of gazette.example: This page wants a login or a subscription before it"
                    + " shows the article; post a link that anyone can read. ",
                new Code("NO_ARTICLE"))
            .reply());
    return all;
  }
}
