package org.hearsay.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A made-up article of which is known what a reader would find in it. Each number makes another
 * story, with its own people, places and figures.
 *
 * @param number chooses the story
 * @param site who publishes it
 * @param relays the outlet it leans on; null for none
 * @param linked whether it links to that outlet
 * @param subject a phrase that stands in no other story
 * @param speaker a person quoted by full name
 * @param unnamed whether it rests on people who are not named
 * @param hedged whether it hands a claim to nobody
 */
record InventedArticle(
    int number,
    String site,
    @Nullable String relays,
    boolean linked,
    @Nullable String subject,
    @Nullable String speaker,
    boolean unnamed,
    boolean hedged) {

  private static final List<String> BEGINNINGS =
      List.of("Bel", "Cor", "Dun", "Fal", "Gren", "Har", "Kil", "Lor", "Mor", "Nor", "Pel", "Sel");
  private static final List<String> ENDINGS =
      List.of("ville", "wick", "mouth", "stead", "bury", "haven", "ford", "minster", "combe");
  private static final List<String> NAMES =
      List.of("Aldan", "Birch", "Castor", "Dray", "Elwin", "Fenn", "Garrow", "Hollis", "Ives");
  private static final List<String> FIRST_NAMES =
      List.of("Ada", "Bela", "Clara", "Dorian", "Edda", "Fritz", "Greta", "Henrik", "Ilse");
  private static final List<String> THINGS =
      List.of(
          "bridge",
          "library",
          "bakery",
          "tramway",
          "orchard",
          "reservoir",
          "theatre",
          "brickworks",
          "lighthouse",
          "cannery",
          "quarry",
          "swimming hall",
          "fire station",
          "vineyard");
  private static final List<String> DOINGS =
      List.of(
          "closed",
          "painted",
          "sold",
          "counted",
          "mended",
          "measured",
          "rented",
          "praised",
          "drained",
          "insured",
          "photographed",
          "cleared",
          "heated",
          "inherited",
          "mapped",
          "moved");
  private static final List<String> FORMS =
      List.of(
          "%name% %did% the %thing% in %place% for %figure% crowns.",
          "In %place%, %figure% people %did% the %thing% and the %thing%.",
          "“We %did% %figure% of them beside the %thing%,” said %name%.",
          "The %thing% of %place% was %did% %figure% times before %name% came.",
          "%name% and %name% %did% it together, %figure% steps from the %thing%.",
          "Between %place% and %place% stand %figure% gates that nobody has %did%.",
          "For %figure% crowns %name% would have %did% the whole %thing%.",
          "Nobody from %place% ever %did% a %thing% with %figure% doors.",
          "After %figure% nights the %thing% near %place% was %did% again.",
          "%name% wrote %figure% letters about the %thing% that %place% had %did%.",
          "Under the %thing% lie %figure% stones which %name% %did% by hand.",
          "A %thing% was %did%, a %thing% was not, and %place% paid %figure% crowns.");

  /** The same story in another outlet, word for word but for the name of the outlet. */
  InventedArticle at(String otherSite) {
    return new InventedArticle(
        number, otherSite, relays, linked, subject, speaker, unnamed, hedged);
  }

  String path() {
    return "/a/" + number + "-" + site.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  String title() {
    Random random = new Random(number);
    return word(random, "%place% argues over its %thing% and %figure% crowns");
  }

  /** As its site serves it. */
  String html() {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs()) {
      body.append("<p>").append(paragraph).append("</p>\n");
    }
    return """
        <!doctype html><html lang="en"><head><title>%s</title>
        <meta property="og:site_name" content="%s"><meta property="og:title" content="%s">
        <meta property="article:published_time" content="2026-03-01T05:00:00Z">
        </head><body><article><h1>%s</h1>
        %s</article></body></html>
        """
        .formatted(title(), site, title(), title(), body);
  }

  private List<String> paragraphs() {
    Random random = new Random(number);
    List<String> paragraphs = new ArrayList<>();
    List<String> forms = new ArrayList<>(FORMS);
    Collections.shuffle(forms, random);
    for (int i = 0; i < forms.size(); i += 2) {
      paragraphs.add(word(random, forms.get(i)) + " " + word(random, forms.get(i + 1)));
    }
    if (relays != null) {
      String by = "according to the " + relays;
      paragraphs.add(
          1,
          word(random, "The mayor had known of the %figure% unpaid bills since May, ")
              + (linked ? "<a href=\"https://relayed.example/story\">" + by + "</a>." : by + "."));
    }
    if (subject != null) {
      paragraphs.add(
          word(random, "The row over " + subject + " has kept %place% busy for %figure% weeks."));
    }
    if (speaker != null) {
      paragraphs.add(
          word(random, "“Nobody asked me about the %thing% in %place%,” said " + speaker + "."));
    }
    if (unnamed) {
      paragraphs.add(
          word(
              random,
              "Two officials, who asked not to be named, said the file on the %thing% was closed in %place%."));
    }
    if (hedged) {
      paragraphs.add(
          word(random, "The contract for the %thing% was reportedly signed in %place%."));
    }
    return paragraphs;
  }

  private static String word(Random random, String template) {
    String text = template;
    while (text.contains("%")) {
      text = text.replaceFirst("%place%", pick(random, BEGINNINGS) + pick(random, ENDINGS));
      text = text.replaceFirst("%name%", pick(random, FIRST_NAMES) + " " + pick(random, NAMES));
      text = text.replaceFirst("%thing%", pick(random, THINGS));
      text = text.replaceFirst("%did%", pick(random, DOINGS));
      text = text.replaceFirst("%figure%", String.valueOf(11 + random.nextInt(9_800)));
    }
    return text;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
