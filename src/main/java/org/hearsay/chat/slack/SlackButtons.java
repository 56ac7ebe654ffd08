package org.hearsay.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.chat.Reply;
import org.hearsay.chat.Reply.Button;

/** The row under a reply: at most five buttons, the rest behind "⋯". */
final class SlackButtons {
  private static final int SHOWN = 5;
  private static final int ELEMENTS = 25;
  private static final int IN_MENU = 5;
  private static final int LABEL = 75;
  private static final int LONGEST_TARGET = 3000;

  /** A menu's choice carries less than a button. */
  private static final int CHOICE_VALUE = 75;

  private SlackButtons() {}

  static Optional<ActionsBlock> row(Reply reply) {
    List<Button> shown = new ArrayList<>();
    List<Button> menu = new ArrayList<>();
    for (Button button : reply.buttons()) {
      if (fits(button)) {
        (shown.size() < SHOWN || !fitsMenu(button) ? shown : menu).add(button);
      }
    }
    for (Button button : reply.menu()) {
      if (fits(button)) {
        (fitsMenu(button) ? menu : shown).add(button);
      }
    }
    if (menu.size() == 1) {
      shown.add(menu.remove(0));
    }
    List<BlockElement> elements = new ArrayList<>();
    for (Button button : shown) {
      elements.add(element(button, "hearsay_button_" + elements.size()));
    }
    for (int from = 0; from < menu.size(); from += IN_MENU) {
      elements.add(
          overflow(
              menu.subList(from, Math.min(menu.size(), from + IN_MENU)),
              "hearsay_menu_" + elements.size()));
    }
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ActionsBlock.builder()
                .elements(elements.subList(0, Math.min(elements.size(), ELEMENTS)))
                .build());
  }

  private static boolean fits(Button button) {
    return !(button instanceof Button.Open open)
        || (!Mrkdwn.host(open.target()).isEmpty()
            && open.target().toASCIIString().length() <= LONGEST_TARGET);
  }

  private static boolean fitsMenu(Button button) {
    return !(button instanceof Button.Press press)
        || press.action().encoded().length() <= CHOICE_VALUE;
  }

  private static ButtonElement element(Button button, String id) {
    ButtonElement.ButtonElementBuilder element =
        ButtonElement.builder().actionId(id).text(label(button));
    if (button instanceof Button.Press press) {
      element.value(press.action().encoded());
    } else if (button instanceof Button.Open open) {
      element.url(open.target().toASCIIString());
    }
    return element.build();
  }

  private static OverflowMenuElement overflow(List<Button> choices, String id) {
    List<OptionObject> options = new ArrayList<>();
    for (Button button : choices) {
      OptionObject.OptionObjectBuilder option = OptionObject.builder().text(label(button));
      if (button instanceof Button.Press press) {
        option.value(press.action().encoded());
      } else if (button instanceof Button.Open open) {
        option.value("open").url(open.target().toASCIIString());
      }
      options.add(option.build());
    }
    return OverflowMenuElement.builder().actionId(id).options(options).build();
  }

  private static PlainTextObject label(Button button) {
    String text = Mrkdwn.visible(button.label()).strip();
    String cut = text.length() <= LABEL ? text : text.substring(0, LABEL - 1).strip() + "…";
    return PlainTextObject.builder().text(cut.isEmpty() ? "…" : cut).emoji(false).build();
  }
}
