package org.hearsay.desk;

/** Ids of reports, one after the other. */
final class ReportIds {
  private int last = 1_000;

  String next() {
    return "AAAAAAAAAAAAAAAAAA" + last++;
  }
}
