package org.hearsay.alert;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** An article's traits as the document that stored queries are run against. */
final class TraitsDocument {
  static final String FROM = "from";
  static final String OUTLET = "outlet";
  static final String UNLINKED = "unlinked";
  static final String PERSON = "person";
  static final String SITE = "site";
  static final String WHEN = "when";
  static final String TEXT = "text";

  private TraitsDocument() {}

  static String scope(String scope) {
    return "scope " + scope;
  }

  static String feed(String feed) {
    return "feed " + feed;
  }

  static Document of(Traits traits) {
    Document document = new Document();
    String from =
        traits
            .feed()
            .map(TraitsDocument::feed)
            .orElseGet(() -> scope(((Origin.Shared) traits.candidate().origin()).scope()));
    add(document, FROM, from);
    traits
        .outlets()
        .forEach(
            (key, outlet) -> {
              add(document, OUTLET, key);
              if (!outlet.linked()) {
                add(document, UNLINKED, key);
              }
            });
    traits.persons().forEach(key -> add(document, PERSON, key));
    traits.sites().forEach(site -> add(document, SITE, site));
    for (When when : When.values()) {
      if (!traits.matters(when).isEmpty()) {
        add(document, WHEN, when.word());
      }
    }
    document.add(new TextField(TEXT, new Spots(traits.text().spots())));
    return document;
  }

  private static void add(Document document, String field, String text) {
    document.add(new StringField(field, text, Store.NO));
  }

  /** The forms of all words at their places. */
  private static final class Spots extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<TextIndex.Spot> spots;
    private Iterator<TextIndex.Spot> rest;
    private int place = -1;

    Spots(List<TextIndex.Spot> spots) {
      this.spots = spots;
      this.rest = spots.iterator();
    }

    @Override
    public void reset() {
      rest = spots.iterator();
      place = -1;
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      TextIndex.Spot spot = rest.next();
      term.append(spot.form());
      step.setPositionIncrement(spot.place() - place);
      place = spot.place();
      return true;
    }
  }
}
