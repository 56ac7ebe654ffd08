package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Reply;

/** Whatever happens to a posting in whatever order, the platform shows in the end what was asked. */
class PostingTest {

  enum Step {
    REVISE,
    RETRACT,
    DELIVER,
    LOSE_REQUEST,
    LOSE_ANSWER,
    ASKED_TO_WAIT,
    CRASH_BEFORE_SENDING,
    CRASH_AFTER_SENDING
  }

  /** What the platform shows: message id to words. */
  private final Map<String, String> shown = new TreeMap<>();

  private int made;

  @Property(tries = 3_000)
  void nothingIsLostAndNothingIsShownTwice(@ForAll @Size(max = 12) List<Step> steps) {
    shown.clear();
    made = 0;
    Posting posting = Posting.of(new Dispatch.Post("k1", Samples.DESK, Reply.say("0")));
    String asked = "0";
    int revisions = 0;
    for (Step step : steps) {
      if (step == Step.REVISE) {
        String words = String.valueOf(++revisions);
        posting.revise(Reply.say(words));
        asked = asked == null ? null : words;
      } else if (step == Step.RETRACT) {
        posting.takeBack();
        asked = null;
      } else if (posting.state == Posting.State.READY) {
        attempt(posting, step);
      }
      assertThat(made).isLessThanOrEqualTo(1);
    }
    for (int i = 0; i < 4 && posting.state == Posting.State.READY; i++) {
      attempt(posting, Step.DELIVER);
    }
    assertThat(posting.state).isIn(Posting.State.SENT, Posting.State.DROPPED);
    assertThat(posting.wanted).isNull();
    assertThat(List.copyOf(shown.values())).isEqualTo(asked == null ? List.of() : List.of(asked));
  }

  /** As the sender does, with a revision or a retraction in the middle left to other tests. */
  private void attempt(Posting posting, Step step) {
    Dispatch dispatch = posting.wanted;
    boolean look = posting.mustLook();
    posting.begin();
    if (look) {
      if (step == Step.CRASH_BEFORE_SENDING) {
        crash(posting);
        return;
      } else if (!shown.isEmpty()) {
        posting.sent(shown.keySet().iterator().next());
        return;
      }
      dispatch = posting.absent();
      if (dispatch == null) {
        return;
      }
    }
    switch (step) {
      case DELIVER -> posting.sent(deliver(dispatch));
      case LOSE_REQUEST -> posting.fail(true, true, "no answer");
      case LOSE_ANSWER -> {
        deliver(dispatch);
        posting.fail(true, true, "no answer");
      }
      case ASKED_TO_WAIT -> posting.fail(false, false, "429");
      case CRASH_BEFORE_SENDING -> crash(posting);
      case CRASH_AFTER_SENDING -> {
        deliver(dispatch);
        crash(posting);
      }
      case REVISE, RETRACT -> throw new IllegalArgumentException();
    }
  }

  /** As the database does when a life ends. */
  private static void crash(Posting posting) {
    posting.state = Posting.State.READY;
    posting.look = true;
  }

  private String deliver(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.Post post) {
      String id = "p" + ++made;
      shown.put(id, words(post.reply()));
      return id;
    } else if (dispatch instanceof Dispatch.Edit edit) {
      shown.computeIfPresent(edit.message().message(), (id, old) -> words(edit.reply()));
      return edit.message().message();
    }
    shown.remove(((Dispatch.Delete) dispatch).message().message());
    return null;
  }

  private static String words(Reply reply) {
    return reply.lines().get(0).pieces().get(0).text();
  }
}
