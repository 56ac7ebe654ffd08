package org.hearsay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.Test;

class SaidTest {
  private static final String US = "U0HEARSAY";

  @Test
  void linksAreReadFromSlacksMarkup() {
    assertThat(Said.linksIn("<https://a.example/x|the Gazette>, <http://b.example?c=1&amp;d=2>"))
        .containsExactly("https://a.example/x", "http://b.example?c=1&d=2");
  }

  @Test
  void linksThatSlackDidNotMarkAreReadToo() {
    assertThat(
            Said.linksIn("see https://a.example/x, (https://b.example/y) and HTTPS://C.example."))
        .containsExactly("https://a.example/x", "https://b.example/y", "HTTPS://C.example");
    assertThat(Said.linksIn("https://en.wiki.example/Harbour_(novel)"))
        .containsExactly("https://en.wiki.example/Harbour_(novel)");
  }

  @Test
  void codeAddressesAndPeopleAreNoLinks() {
    assertThat(
            Said.linksIn(
                "`https://a.example` ```\n<https://b.example>\n``` <mailto:x@c.example|x> <@U1>"
                    + " <!channel> <#C1|desk> <tel:123|123>"))
        .isEmpty();
  }

  @Test
  void theSameLinkTwiceIsOne() {
    assertThat(Said.linksIn("<https://a.example> <https://a.example|again>"))
        .containsExactly("https://a.example");
  }

  @Test
  void whatStandsBehindOurNameIsForUs() {
    assertThat(said("hey <@U0HEARSAY> sources <https://a.example?b=1&amp;c=2|here>").mention())
        .isEqualTo("sources https://a.example?b=1&c=2");
    assertThat(said("<@U0HEARSAY|hearsay> help").mention()).isEqualTo("help");
    assertThat(said("<@U0HEARSAY>").mention()).isEmpty();
    assertThat(said("<@U0OTHER> help").mention()).isNull();
  }

  @Test
  void silenceIsAWordOfItsOwn() {
    assertThat(said("<https://a.example> nohearsay").silenced()).isTrue();
    assertThat(said("NoHearsay: <https://a.example>").silenced()).isTrue();
    assertThat(said("nohearsayhere <https://a.example>").silenced()).isFalse();
  }

  @Test
  void wordsOfACommandStayAsTyped() {
    assertThat(Said.words(" alerts add outlet:\"daily  post\" &amp; &lt;b&gt; "))
        .isEqualTo("alerts add outlet:\"daily  post\" & <b>");
    assertThat(Said.words("summary <https://a.example/x|a.example/x> here"))
        .isEqualTo("summary https://a.example/x here");
    assertThat(Said.words("in <#C1|desk> by <@U1|ada>")).isEqualTo("in desk by ada");
  }

  @Test
  void richTextTellsLinksFromCode() {
    String blocks =
        """
        [{"type":"rich_text","elements":[
          {"type":"rich_text_section","elements":[
            {"type":"text","text":"see "},
            {"type":"link","url":"https://a.example/x?b=1&c=2","text":"this"},
            {"type":"link","url":"https://code.example","style":{"code":true}},
            {"type":"link","url":"mailto:ada@a.example"},
            {"type":"some_new_element","x":1}]},
          {"type":"rich_text_list","style":"bullet","elements":[
            {"type":"rich_text_section","elements":[{"type":"link","url":"https://b.example"}]}]},
          {"type":"rich_text_quote","elements":[{"type":"link","url":"https://c.example"}]},
          {"type":"rich_text_preformatted","elements":[{"type":"link","url":"https://d.example"}]},
          {"type":"rich_text_new_thing","elements":[]}]},
         {"type":"brand_new_block","elements":7}]
        """;
    Message message =
        GsonFactory.createSnakeCase()
            .fromJson("{\"text\":\"x\",\"blocks\":" + blocks + "}", Message.class);
    assertThat(Said.of(message, US).links())
        .containsExactly("https://a.example/x?b=1&c=2", "https://b.example", "https://c.example");
  }

  private static Said said(String text) {
    Message message = new Message();
    message.setText(text);
    return Said.of(message, US);
  }
}
