package org.hearsay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hearsay.chat.Transcript;
import org.hearsay.report.Report;

/** The pages as HTML. */
public final class Templates {
  private static final String PACKAGE = "org.hearsay.web.template";
  private static final String STATIC = "static/";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** The local chat. */
  String chat(ChatPage page) {
    return render("chat.jte", Map.of("page", page));
  }

  /** One message, to be put into the local chat's page. */
  String message(Transcript.Message message, boolean reading) {
    return render("message.jte", Map.of("message", message, "reading", reading));
  }

  /** A report's page, as served. */
  String report(Report report) {
    gg.jte.Content style =
        output ->
            output.writeContent(
                "<link rel=\"icon\" href=\"/static/icon.svg\">"
                    + "<link rel=\"stylesheet\" href=\"/static/report.css\">");
    String json = "/reports/" + report.id() + ".json";
    return render("report.jte", Map.of("page", new ReportPage(report, json), "style", style));
  }

  /** A report's page in one file, style and all. */
  public String reportFile(Report report) {
    String css = resource("report.css");
    gg.jte.Content style = output -> output.writeContent("<style>\n" + css + "</style>");
    return render("report.jte", Map.of("page", new ReportPage(report, null), "style", style));
  }

  /** A file that is served as it is. */
  static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(STATIC + name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + STATIC + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    engine.render(template, parameters, out);
    return out.toString();
  }
}
