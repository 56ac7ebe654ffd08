package org.hearsay.desk;

import java.net.URI;
import java.util.Optional;
import org.hearsay.chat.ChannelRef;
import org.hearsay.chat.Lines;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Piece.Code;
import org.hearsay.chat.Reply.Style;
import org.hearsay.report.Report;
import org.hearsay.store.Reports;

/** Hands a report over as JSON. */
final class Exports {
  private Exports() {}

  /** Where the JSON of report {@code id} is, for people in {@code channel}. */
  static Reply of(Reports reports, ReportPages pages, ChannelRef channel, String id) {
    Optional<Report> report = reports.find(id, channel);
    if (report.isEmpty()) {
      return noSuchReport(id);
    }
    Optional<URI> json = pages.json(channel, id);
    Lines lines = new Lines();
    if (json.isPresent()) {
      return lines
          .add(Style.PLAIN, "The report as JSON:")
          .open("Open JSON", json.orElseThrow())
          .reply();
    }
    return lines
        .add(
            Style.PLAIN,
            "Report pages cannot be reached from here (web.publicUrl is not set). Whoever runs"
                + " Hearsay gets the JSON with ",
            new Code("hearsay export report " + id))
        .reply();
  }

  static Reply noSuchReport(String id) {
    return new Lines()
        .add(
            Style.PLAIN,
            "There is no report ",
            new Code(id),
            ": it was deleted, or is older than reports are kept.")
        .reply();
  }
}
