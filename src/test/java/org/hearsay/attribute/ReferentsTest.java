package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Outlets;
import org.hearsay.article.Span;
import org.hearsay.config.OutletsFile;
import org.hearsay.read.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferentsTest {
  private static final Pattern MARK = Pattern.compile("\\{([^=}]+)=([^}]+)\\}|\\[([^\\]]+)\\]");
  private static final Outlets OUTLETS = OutletsFile.load();

  /** Measured when this was written: 150 of 151, on sentences plainer than the news. */
  private static final double FLOOR = 0.95;

  private record Case(Span span, @Nullable String name) {}

  @Test
  void pronounsAndShortFormsStandForWhomTheyMean() {
    int asked = 0;
    List<String> wrong = new ArrayList<>();
    for (String article : MarkedLine.textOf("referents.txt").split("\n---\n", -1)) {
      List<Case> cases = new ArrayList<>();
      String text = unmark(article, cases);
      asked += (int) cases.stream().filter(c -> c.name() != null).count();
      wrong.addAll(misses(text, cases));
    }
    assertThat(asked).isGreaterThanOrEqualTo(150);
    assertThat(1.0 - (double) wrong.size() / asked)
        .as("%d asked, wrong: %s", asked, wrong)
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<String> misses(String text, List<Case> cases) {
    Words words = new Words(Reader.read(text));
    List<OutletMention> mentions =
        new OutletMentions(words, new OutletCatalogue(OUTLETS), new UnknownNames(words)).all();
    Referents referents = new Referents(words, new Cast(words, mentions));
    List<String> wrong = new ArrayList<>();
    for (Case one : cases) {
      String leanedOn =
          mentions.stream()
              .filter(m -> m.kind().compareTo(NameKind.COMMON) <= 0)
              .filter(m -> words.token(m.first()).start() < one.span().start())
              .map(OutletMention::outlet)
              .reduce((a, b) -> b)
              .orElse(null);
      String found = referents.of(List.of(one.span()), leanedOn).name();
      if (one.name() != null && !plain(found).equals(plain(one.name()))) {
        wrong.add(one.span().in(text) + " is " + one.name() + ", not " + found);
      }
    }
    return wrong;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "");
  }

  private static String unmark(String article, List<Case> cases) {
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(article);
    int from = 0;
    while (mark.find()) {
      text.append(article, from, mark.start());
      String words = mark.group(1) != null ? mark.group(1) : mark.group(3);
      cases.add(new Case(new Span(text.length(), text.length() + words.length()), mark.group(2)));
      text.append(words);
      from = mark.end();
    }
    return text.append(article.substring(from)).toString();
  }
}
