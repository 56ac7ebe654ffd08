package org.hearsay.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.chat.Dispatch;
import org.hearsay.chat.Outbox;
import org.hearsay.chat.Reply;
import org.hearsay.chat.TextRenderer;

/** What the outbox holds, by key. */
final class Said implements Outbox {
  final Map<String, Dispatch> waiting = new LinkedHashMap<>();
  final List<String> retracted = new ArrayList<>();

  @Override
  public void put(Dispatch dispatch) {
    waiting.putIfAbsent(dispatch.key(), dispatch);
  }

  @Override
  public void revise(String key, Reply reply) {}

  @Override
  public void retract(String key) {
    retracted.add(key);
    waiting.remove(key);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Dispatch dispatch : waiting.values()) {
      Reply reply =
          dispatch instanceof Dispatch.PostUnder post
              ? post.reply()
              : dispatch instanceof Dispatch.Post post
                  ? post.reply()
                  : ((Dispatch.Answer) dispatch).reply();
      text.append(new TextRenderer(200, false).render(reply));
    }
    return text.toString();
  }
}
