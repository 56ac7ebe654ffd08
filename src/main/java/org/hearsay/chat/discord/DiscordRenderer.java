package org.hearsay.chat.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.hearsay.chat.Reply;
import org.hearsay.chat.VisibleText;

/**
 * A {@link Reply} as a Discord message. Needs no connection. Whatever the reply holds, the message
 * keeps Discord's limits, mentions nobody and shows no preview.
 */
public final class DiscordRenderer {

  /** How a reply is laid out. One server sees one form only: Discord cannot edit V2 into others. */
  public enum Form {
    /** Components V2: a text display, then rows. */
    COMPONENTS(4000),
    /** An embed, for servers that do not know Components V2. */
    EMBED(4000),
    /** Plain content. */
    PLAIN(2000);

    private final int maxText;

    Form(int maxText) {
      this.maxText = maxText;
    }
  }

  /** The custom id of the menu behind "⋯"; its values are actions. */
  static final String MENU_ID = "menu";

  private static final int MAX_ROWS = 5;
  private static final int MAX_LABEL = 80;
  private static final int MAX_ID = 100;
  private static final int MAX_OPTIONS = 25;

  private final Form form;

  public DiscordRenderer(Form form) {
    this.form = form;
  }

  /** For servers that do not know our form; empty where there is no simpler one to try. */
  Optional<DiscordRenderer> simpler() {
    return form == Form.COMPONENTS
        ? Optional.of(new DiscordRenderer(Form.EMBED))
        : Optional.empty();
  }

  /** The Markdown of all lines, exactly as it is posted. */
  public String text(Reply reply) {
    return DiscordText.of(reply, form.maxText);
  }

  /**
   * The JSON of a new message.
   *
   * @param mark the id of its first component, by which {@link DiscordSearch} knows it again
   */
  DataObject message(Reply reply, int mark) {
    return into(new MessageCreateBuilder(), reply, mark).build().toData();
  }

  /** The JSON that replaces all of an earlier message. */
  DataObject edit(Reply reply, int mark) {
    return into(new MessageEditBuilder().setReplace(true), reply, mark).build().toData();
  }

  private <R extends MessageRequest<R>> R into(R message, Reply reply, int mark) {
    String text = text(reply);
    List<MessageTopLevelComponent> components = new ArrayList<>();
    switch (form) {
      case COMPONENTS -> {
        message.useComponentsV2();
        components.add(TextDisplay.of(text).withUniqueId(mark));
      }
      case EMBED -> message.setEmbeds(new EmbedBuilder().setDescription(text).build());
      case PLAIN -> message.setContent(text).setSuppressEmbeds(true);
    }
    List<ActionRow> rows = rows(reply);
    if (components.isEmpty() && !rows.isEmpty()) {
      rows.set(0, rows.get(0).withUniqueId(mark));
    }
    components.addAll(rows);
    return message.setComponents(components).setAllowedMentions(Set.of()).mentionRepliedUser(false);
  }

  private static List<ActionRow> rows(Reply reply) {
    List<SelectOption> options = options(reply.menu());
    List<Button> buttons = buttons(reply);
    List<ActionRow> rows = new ArrayList<>();
    int maxRows = options.isEmpty() ? MAX_ROWS : MAX_ROWS - 1;
    for (int from = 0; from < buttons.size() && rows.size() < maxRows; from += 5) {
      rows.add(ActionRow.of(buttons.subList(from, Math.min(from + 5, buttons.size()))));
    }
    if (!options.isEmpty()) {
      rows.add(
          ActionRow.of(
              StringSelectMenu.create(MENU_ID).setPlaceholder("⋯").addOptions(options).build()));
    }
    return rows;
  }

  /** The buttons, and the menu's links, which a select menu cannot hold. */
  private static List<Button> buttons(Reply reply) {
    Map<String, Button> buttons = new LinkedHashMap<>();
    for (Reply.Button button : reply.buttons()) {
      add(buttons, button);
    }
    for (Reply.Button button : reply.menu()) {
      if (button instanceof Reply.Button.Open) {
        add(buttons, button);
      }
    }
    return new ArrayList<>(buttons.values());
  }

  private static void add(Map<String, Button> buttons, Reply.Button button) {
    String label = label(button, MAX_LABEL);
    if (button instanceof Reply.Button.Press press) {
      String id = press.action().encoded();
      if (id.length() <= MAX_ID) {
        buttons.putIfAbsent(id, Button.secondary(id, label));
      }
    } else if (button instanceof Reply.Button.Open open) {
      String address = DiscordMarkdown.address(open.target());
      if (address != null && address.length() <= Button.URL_MAX_LENGTH) {
        buttons.putIfAbsent(address, Button.link(address, label));
      }
    }
  }

  private static List<SelectOption> options(List<Reply.Button> menu) {
    Set<String> values = new LinkedHashSet<>();
    List<SelectOption> options = new ArrayList<>();
    for (Reply.Button button : menu) {
      if (button instanceof Reply.Button.Press press
          && options.size() < MAX_OPTIONS
          && press.action().encoded().length() <= MAX_ID
          && values.add(press.action().encoded())) {
        options.add(SelectOption.of(label(button, MAX_LABEL), press.action().encoded()));
      }
    }
    return options;
  }

  private static String label(Reply.Button button, int max) {
    String label = VisibleText.of(button.label()).strip();
    if (label.isEmpty()) {
      return "…";
    }
    return label.length() <= max ? label : VisibleText.of(label.substring(0, max - 1)) + "…";
  }
}
