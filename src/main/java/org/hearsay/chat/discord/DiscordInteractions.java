package org.hearsay.chat.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.hearsay.chat.Action;
import org.hearsay.chat.AlertVerb;
import org.hearsay.chat.AnswerTo;
import org.hearsay.chat.ChatEvent;
import org.hearsay.chat.Command;
import org.hearsay.chat.CommandParser;
import org.hearsay.chat.MessageRef;
import org.hearsay.chat.MessageText;
import org.hearsay.chat.Parsed;
import org.hearsay.chat.Person;
import org.hearsay.chat.Suggestions;
import org.hearsay.chat.Suggestions.Suggestion;
import org.hearsay.chat.Verb;
import org.hearsay.chat.VisibleText;
import org.jspecify.annotations.Nullable;

/** Slash commands, message actions, buttons, menus and what is asked while somebody types. */
final class DiscordInteractions {
  private static final int THINKING = 5;
  private static final int EDIT_LATER = 6;
  private static final int EPHEMERAL = 1 << 6;
  private static final int MAX_CHOICES = 25;
  private static final int MAX_CHOICE = 100;

  private final CommandParser parser = new CommandParser();
  private final Suggestions suggestions;
  private final Lanes lanes;
  private final Consumer<Taken> intake;

  /**
   * An interaction to be acknowledged and handed on.
   *
   * @param acknowledgement tells Discord that an answer will come; a new call for each try
   */
  record Taken(ChatEvent event, InteractionHandle handle, Supplier<DiscordCall> acknowledgement) {}

  DiscordInteractions(Suggestions suggestions, Lanes lanes, Consumer<Taken> intake) {
    this.suggestions = suggestions;
    this.lanes = lanes;
    this.intake = intake;
  }

  void onEvent(GenericInteractionCreateEvent event) {
    if (event instanceof SlashCommandInteractionEvent slash) {
      typed(slash);
    } else if (event instanceof MessageContextInteractionEvent chosen) {
      chosen(chosen);
    } else if (event instanceof ButtonInteractionEvent button) {
      pressed(button, button.getComponentId());
    } else if (event instanceof StringSelectInteractionEvent menu) {
      pressed(menu, menu.getValues().isEmpty() ? "" : menu.getValues().get(0));
    } else if (event instanceof CommandAutoCompleteInteractionEvent typing) {
      suggest(typing);
    }
  }

  private void typed(SlashCommandInteractionEvent event) {
    if (event.getName().equals(DiscordCommands.NAME)) {
      commanded(event, words(event), null);
    }
  }

  private static String words(SlashCommandInteractionEvent event) {
    Function<String, @Nullable String> filledIn = field -> filledIn(event, field);
    if (Verb.ALERTS.word().equals(event.getSubcommandGroup())) {
      return alertVerb(event.getSubcommandName())
          .map(verb -> DiscordAlertCommands.words(verb, filledIn))
          .orElseGet(() -> inOrder(event));
    }
    return verb(event.getSubcommandName())
        .filter(verb -> verb != Verb.ALERTS)
        .map(verb -> DiscordCommands.words(verb, filledIn))
        .orElseGet(() -> inOrder(event));
  }

  /** A command that was registered by a newer version of ours: all it says, one after the other. */
  private static String inOrder(SlashCommandInteractionEvent event) {
    Stream<String> named =
        Stream.of(event.getSubcommandGroup(), event.getSubcommandName()).filter(Objects::nonNull);
    Stream<String> filledIn = event.getOptions().stream().map(OptionMapping::getAsString);
    return Stream.concat(named, filledIn).collect(Collectors.joining(" "));
  }

  private static @Nullable String filledIn(SlashCommandInteractionEvent event, String field) {
    OptionMapping option = event.getOption(field);
    return option == null ? null : option.getAsString();
  }

  private static Optional<Verb> verb(@Nullable String word) {
    return Arrays.stream(Verb.values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  private static Optional<AlertVerb> alertVerb(@Nullable String word) {
    return Arrays.stream(AlertVerb.values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  private void chosen(MessageContextInteractionEvent event) {
    Message target = event.getTarget();
    String links = String.join(" ", MessageText.read(target.getContentRaw()).links());
    MessageRef about = new InteractionPayload(event).message(target.getId());
    if (event.getName().equals(DiscordCommands.CHECK_SOURCES)) {
      commanded(event, ("sources " + links).strip(), about);
    } else if (event.getName().equals(DiscordCommands.SUMMARISE)) {
      commanded(event, links.isEmpty() ? "summary" : "summary " + links + " private", about);
    }
  }

  private <E extends GenericInteractionCreateEvent & IReplyCallback> void commanded(
      E event, String words, @Nullable MessageRef about) {
    InteractionPayload payload = new InteractionPayload(event);
    Person by = payload.person();
    InteractionHandle handle = payload.handle(!isForAll(words));
    ChatEvent commanded =
        new ChatEvent.Commanded(
            id(event),
            event.getTimeCreated().toInstant(),
            payload.channel(),
            by,
            words,
            new AnswerTo(by.id(), handle.encoded()),
            about);
    intake.accept(new Taken(commanded, handle, () -> thinking(event, handle.isPrivate())));
  }

  /** "Hearsay is thinking…", to be replaced by the answer. */
  private static DiscordCall thinking(GenericInteractionCreateEvent event, boolean isPrivate) {
    DataObject data = DataObject.empty().put("flags", isPrivate ? EPHEMERAL : 0);
    return callback(event, DataObject.empty().put("type", THINKING).put("data", data));
  }

  private static DiscordCall callback(GenericInteractionCreateEvent event, DataObject body) {
    return DiscordCall.repeatable(
        event.getJDA(), Route.Interactions.CALLBACK.compile(event.getId(), event.getToken()), body);
  }

  /** Whether the answer will be for the whole channel, as far as one can tell beforehand. */
  private boolean isForAll(String words) {
    return parser.parse(words) instanceof Parsed.Understood understood
        && understood.command() instanceof Command.Summary summary
        && summary.audience() == Command.Audience.HERE;
  }

  /**
   * A button on a private page changes that page; one on a reply opens a private page beside it.
   */
  private <E extends GenericComponentInteractionCreateEvent> void pressed(E event, String id) {
    Optional<Action> action = Action.decode(id);
    if (action.isEmpty()) {
      event.deferEdit().queue(done -> {}, failed -> {});
      return;
    }
    InteractionPayload payload = new InteractionPayload(event);
    Person by = payload.person();
    boolean onPrivatePage = event.getMessage().isEphemeral();
    InteractionHandle handle = payload.handle(true);
    ChatEvent pressed =
        new ChatEvent.Pressed(
            id(event),
            event.getTimeCreated().toInstant(),
            payload.channel(),
            by,
            action.get(),
            new AnswerTo(by.id(), handle.encoded()),
            onPrivatePage ? null : payload.message(event.getMessageId()));
    intake.accept(
        new Taken(
            pressed,
            handle,
            () ->
                onPrivatePage
                    ? callback(event, DataObject.empty().put("type", EDIT_LATER))
                    : thinking(event, true)));
  }

  private static String id(GenericInteractionCreateEvent event) {
    return "discord:interaction:" + event.getId();
  }

  private void suggest(CommandAutoCompleteInteractionEvent event) {
    InteractionPayload payload = new InteractionPayload(event);
    boolean ofAlerts = Verb.ALERTS.word().equals(event.getSubcommandGroup());
    Optional<Verb> verb = ofAlerts ? Optional.of(Verb.ALERTS) : verb(event.getSubcommandName());
    boolean asked =
        verb.isPresent()
            && lanes.offer(
                event.getId(),
                () ->
                    offer(
                        event,
                        suggestions.suggest(
                            payload.channel(),
                            payload.person(),
                            verb.get(),
                            ofAlerts
                                ? "alert"
                                : DiscordCommands.suggested(event.getFocusedOption().getName()),
                            event.getFocusedOption().getValue())));
    if (!asked) {
      offer(event, List.of());
    }
  }

  private static void offer(CommandAutoCompleteInteractionEvent event, List<Suggestion> offered) {
    List<Choice> choices =
        offered.stream()
            .filter(choice -> !choice.value().isEmpty() && choice.value().length() <= MAX_CHOICE)
            .limit(MAX_CHOICES)
            .map(choice -> new Choice(label(choice), choice.value()))
            .toList();
    event.replyChoices(choices).queue(done -> {}, tooLate -> {});
  }

  private static String label(Suggestion choice) {
    String label = VisibleText.of(choice.label()).strip();
    if (label.isEmpty()) {
      return choice.value();
    }
    return label.length() <= MAX_CHOICE
        ? label
        : VisibleText.of(label.substring(0, MAX_CHOICE - 1)) + "…";
  }
}
