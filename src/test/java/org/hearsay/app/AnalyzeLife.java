package org.hearsay.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * The command line again and again in one process, which is ten times faster than a process each: a
 * link on each line in; its exit status, a space and the last line of what "analyze --json link"
 * printed out.
 */
public final class AnalyzeLife {
  private AnalyzeLife() {}

  /** Runs to the end of standard input. */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    BufferedReader links = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String link = links.readLine(); link != null; link = links.readLine()) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      System.setOut(new PrintStream(printed, true, UTF_8));
      int status = Main.run("analyze", "--json", link);
      String text = printed.toString(UTF_8).strip();
      out.write((status + " " + text.substring(text.lastIndexOf('\n') + 1) + "\n").getBytes(UTF_8));
      out.flush();
    }
  }
}
