package org.hearsay.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hearsay.feed.FeedParser.Reading;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.JDOMParseException;
import org.jspecify.annotations.Nullable;

/** RSS and Atom, through rome. */
final class XmlFeed {
  private static final Set<String> RSS_VERSIONS =
      Set.of("0.91", "0.92", "0.93", "0.94", "1.0", "2.0");
  private static final String ORIGINAL_LINK = "origLink";
  private static final Duration LONGEST_TTL = Duration.ofDays(1);

  private XmlFeed() {}

  static Reading read(String xml, String host) {
    try {
      return found(XmlTree.of(xml));
    } catch (JDOMException | IOException e) {
      return new Reading.None(
          XmlTree.isTooMuch(e) ? FeedRefusals.tooMuch(host) : FeedRefusals.broken(host, line(e)));
    } catch (FeedException e) {
      return new Reading.None(FeedRefusals.noFeed(host));
    } catch (RuntimeException e) {
      // JDOM and rome throw all kinds at names and values that nobody foresaw.
      return new Reading.None(FeedRefusals.broken(host, 0));
    }
  }

  private static Reading found(Document document) throws FeedException {
    Element root = document.getRootElement();
    if (root.getName().equals("rss") && !RSS_VERSIONS.contains(version(root))) {
      root.setAttribute("version", "2.0");
    }
    WireFeed feed;
    try {
      feed = new WireFeedInput().build(document);
    } catch (IllegalArgumentException e) {
      throw new FeedException("Not a format that rome knows", e);
    }
    SyndFeed entries = new SyndFeedImpl(feed);
    return new Reading.Found(
        entries.getTitle() == null ? "" : entries.getTitle(),
        base(root),
        entries.getEntries().stream().map(XmlFeed::entry).toList(),
        freshFor(feed));
  }

  private static int line(Exception e) {
    return e instanceof JDOMParseException at ? at.getLineNumber() : 0;
  }

  private static String version(Element rss) {
    return rss.getAttributeValue("version", "").strip();
  }

  /** Atom's own are resolved by rome; RSS has them on its outer elements at most. */
  private static String base(Element root) {
    String base = root.getAttributeValue("base", Namespace.XML_NAMESPACE, "");
    Element channel = root.getChild("channel");
    return channel == null
        ? base
        : channel.getAttributeValue("base", Namespace.XML_NAMESPACE, base);
  }

  private static RawEntry entry(SyndEntry entry) {
    return new RawEntry(entry.getUri(), link(entry), entry.getTitle(), published(entry));
  }

  /** Where a service counts readers in between, it also says where it leads. */
  private static @Nullable String link(SyndEntry entry) {
    List<Element> markup = entry.getForeignMarkup();
    for (Element element : markup == null ? List.<Element>of() : markup) {
      if (element.getName().equals(ORIGINAL_LINK) && !element.getTextTrim().isEmpty()) {
        return element.getTextTrim();
      }
    }
    return entry.getLink();
  }

  private static @Nullable Instant published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return date == null ? null : date.toInstant();
  }

  private static Duration freshFor(WireFeed feed) {
    if (!(feed instanceof Channel channel) || channel.getTtl() <= 0) {
      return Duration.ZERO;
    }
    return Duration.ofMinutes(Math.min(channel.getTtl(), LONGEST_TTL.toMinutes()));
  }
}
