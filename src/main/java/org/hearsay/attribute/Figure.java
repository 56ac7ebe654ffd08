package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Somebody or something that an article speaks of by name, and all it says about who that is. */
final class Figure {
  /** What a figure is. */
  enum Kind {
    PERSON,
    BODY,
    OUTLET,
    PLACE
  }

  private final Kind kind;
  private final String name;
  private People.Gender gender;
  private boolean confirmed;
  private boolean spoken;
  private final Set<String> descriptions = new LinkedHashSet<>();
  private final List<Integer> places = new ArrayList<>();

  Figure(String name, Kind kind, People.Gender gender) {
    this.name = name;
    this.kind = kind;
    this.gender = gender;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  People.Gender gender() {
    return gender;
  }

  /** Whether more than its length says that it is a person. */
  boolean isSurelyPerson() {
    return kind == Kind.PERSON
        && (confirmed
            || gender != People.Gender.UNKNOWN
            || descriptions.stream().anyMatch(Roles::isPerson));
  }

  void confirmPerson() {
    confirmed = true;
  }

  /** Whether it has spoken by name. */
  boolean hasSpoken() {
    return spoken;
  }

  void speak() {
    spoken = true;
  }

  /** Words said of the figure: "minister", "company". */
  Set<String> descriptions() {
    return descriptions;
  }

  /** First tokens of its names, in order. */
  List<Integer> places() {
    return places;
  }

  void learnGender(People.Gender known) {
    if (gender == People.Gender.UNKNOWN) {
      gender = known;
    }
  }

  /** The last place before {@code token}; -1 when there is none. */
  int lastBefore(int token) {
    int last = -1;
    for (int place : places) {
      if (place >= token) {
        break;
      }
      last = place;
    }
    return last;
  }

  /** The name's words in lower case. */
  List<String> words() {
    return List.of(name.toLowerCase(Locale.ROOT).split("[\\s]+", -1));
  }

  String lastWord() {
    List<String> words = words();
    return words.get(words.size() - 1);
  }
}
