package org.hearsay.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.hearsay.alert.Term.Kind;
import org.hearsay.alert.Term.Sign;

/** A filter as a Lucene query over the fields of {@link TraitsDocument}. */
final class FilterQuery {
  private final Filter filter;
  private final OutletNames names;
  private final WordForms forms;

  FilterQuery(Filter filter, OutletNames names, WordForms forms) {
    this.filter = filter;
    this.names = names;
    this.forms = forms;
  }

  /** The query, whatever the scope or feed: the index looks at these before it runs a query. */
  Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.FEED) {
        List<Query> plain = new ArrayList<>();
        terms(kind, Sign.PLAIN).forEach(term -> plain.add(query(term)));
        if (!plain.isEmpty()) {
          all.add(anyOf(plain), Occur.MUST);
        }
        terms(kind, Sign.REQUIRED).forEach(term -> all.add(query(term), Occur.MUST));
      }
      terms(kind, Sign.EXCLUDED).forEach(term -> all.add(query(term), Occur.MUST_NOT));
    }
    if (!filter.when().isEmpty()) {
      all.add(when(), Occur.MUST);
    }
    BooleanQuery query = all.build();
    if (query.clauses().stream().noneMatch(BooleanClause::isRequired)) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return all.build();
  }

  private List<org.hearsay.alert.Term> terms(Kind kind, Sign sign) {
    return filter.terms().stream()
        .filter(term -> term.kind() == kind && term.sign() == sign)
        .toList();
  }

  private Query query(org.hearsay.alert.Term term) {
    return switch (term.kind()) {
      case OUTLET -> one(TraitsDocument.OUTLET, names.key(term.value()));
      case PERSON ->
          anyOf(
              PersonName.asked(term.value()).soughtKeys().stream()
                  .map(key -> one(TraitsDocument.PERSON, key))
                  .toList());
      case TOPIC -> topic(TopicPhrases.of(term.value(), forms));
      case SITE -> one(TraitsDocument.SITE, Addresses.host(term.value()).orElse(""));
      case FEED ->
          one(TraitsDocument.FROM, TraitsDocument.feed(Addresses.feed(term.value()).orElse("")));
    };
  }

  private static Query topic(Set<List<String>> phrases) {
    List<Query> queries = new ArrayList<>();
    for (List<String> phrase : phrases) {
      queries.add(
          phrase.size() == 1
              ? one(TraitsDocument.TEXT, phrase.get(0))
              : new PhraseQuery(TraitsDocument.TEXT, phrase.toArray(String[]::new)));
    }
    return anyOf(queries);
  }

  private Query when() {
    List<org.hearsay.alert.Term> outlets = new ArrayList<>(terms(Kind.OUTLET, Sign.PLAIN));
    outlets.addAll(terms(Kind.OUTLET, Sign.REQUIRED));
    List<Query> any = new ArrayList<>();
    for (When when : filter.when()) {
      if (outlets.isEmpty() || (when != When.RELAYED && when != When.UNLINKED)) {
        any.add(one(TraitsDocument.WHEN, when.word()));
      } else {
        String field = when == When.RELAYED ? TraitsDocument.OUTLET : TraitsDocument.UNLINKED;
        outlets.forEach(term -> any.add(one(field, names.key(term.value()))));
      }
    }
    return anyOf(any);
  }

  private static Query one(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query anyOf(List<Query> queries) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.stream().distinct().forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
