package org.hearsay.attribute;

/** What shows, apart from the sentence around it, that a name is an outlet's. Best first. */
enum NameKind {
  /** In the catalogue, and no everyday word: "Daily Mail". */
  LISTED,
  /** Called an outlet beside its name: "the German broadcaster ARD", "Telex magazine". */
  DESCRIBED,
  /** Ends like a newspaper or a station: "the Karlsburg Courier", "Radio Estuary". */
  HEADED,
  /** A web address or a station's call sign: "Gawker.com", "WMUR". */
  SIGNED,
  /** Short for an outlet named in full elsewhere in the article: "the Ledger". */
  SHORT,
  /** In the catalogue, but an everyday word: "the Independent", "Time". */
  COMMON,
  /** Called "the site" or "the paper" right after. */
  ECHOED,
  /** A journalist whose outlet the article has named: "Feng". */
  JOURNALIST,
  /** Begins with a foreign article: "Il Faro". */
  FOREIGN,
  /** A noun for an outlet named before: "the newspaper". */
  NOUN,
  /** A capitalised name of which nothing is known: "Grasswire". */
  UNKNOWN,
  /** Named like a body that is no outlet: "the Interior Ministry". */
  BODY
}
