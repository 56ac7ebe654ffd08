package org.hearsay.alert;

import java.util.List;

/**
 * Whether an article fires a subscription, and why.
 *
 * @param groups what the filter asks for, one after the other; all must be met
 */
public record Explanation(List<Group> groups) {

  /**
   * One thing that the filter asks for.
   *
   * @param condition as typed: {@code outlet:"daily mail" outlet:bbc}, of which one is enough, or
   *     {@code -Lotto}
   * @param met whether the article has it, or has it not where it is excluded
   * @param hits the words that show it; for an excluded term that is not met, the words in the way
   * @param missing why it is not met: "the Daily Mail is linked"; empty when it is
   */
  public record Group(String condition, boolean met, List<Hit> hits, String missing) {
    public Group {
      hits = List.copyOf(hits);
    }
  }

  public Explanation {
    groups = List.copyOf(groups);
  }

  /** Whether every group is met. */
  public boolean fires() {
    return groups.stream().allMatch(Group::met);
  }

  /** Whether exactly one group is not met. */
  public boolean isNearMiss() {
    return groups.stream().filter(group -> !group.met()).count() == 1;
  }

  /** What matched, in the order of the groups. */
  public List<Hit> hits() {
    return groups.stream().filter(Group::met).flatMap(group -> group.hits().stream()).toList();
  }

  /**
   * What stands in the way, for people: "when:unlinked: the Daily Mail is linked"; several are
   * joined by semicolons. Empty when it fires.
   */
  public String missing() {
    return String.join(
        "; ",
        groups.stream()
            .filter(group -> !group.met())
            .map(group -> group.condition() + ": " + group.missing())
            .toList());
  }
}
