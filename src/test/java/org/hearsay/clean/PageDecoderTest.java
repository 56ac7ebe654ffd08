package org.hearsay.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hearsay.fetch.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageDecoderTest {
  private static final String HARBOUR = "<p>Der Hafenmeister ließ die „Möwe“ auslaufen.</p>";

  @Test
  void theHeaderNamesTheEncoding() {
    assertThat(decode(bytes(HARBOUR, "windows-1252"), "ISO-8859-1")).isEqualTo(HARBOUR);
  }

  @Test
  void theByteOrderMarkOutranksTheHeader() {
    assertThat(decode(bytes("\uFEFF" + HARBOUR, "UTF-16LE"), "utf-8")).isEqualTo(HARBOUR);
    assertThat(decode(bytes("\uFEFF" + HARBOUR, "UTF-8"), "koi8-r")).isEqualTo(HARBOUR);
  }

  @Test
  void theMetaElementCountsWhereTheHeaderIsSilent() {
    String page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Порт";

    assertThat(decode(bytes(page, "windows-1251"), null)).isEqualTo(page);
  }

  @Test
  void validUtf8OutweighsALatinLabel() {
    assertThat(decode(bytes(HARBOUR, "UTF-8"), "iso-8859-15")).isEqualTo(HARBOUR);
  }

  @Test
  void withoutAnyLabelBytesThatAreNoUtf8AreWindows1252() {
    assertThat(decode(bytes(HARBOUR, "windows-1252"), null)).isEqualTo(HARBOUR);
  }

  @Test
  void oneBrokenByteDoesNotTurnUtf8IntoSomethingElse() {
    byte[] page = bytes(HARBOUR + "?", "UTF-8");
    page[page.length - 1] = (byte) 0xC3;

    assertThat(decode(page, null)).isEqualTo(HARBOUR + "\uFFFD");
  }

  @Test
  void aWideLabelCountsOnlyOverWideLetters() {
    assertThat(decode(bytes(HARBOUR, "UTF-16LE"), "utf-16le")).isEqualTo(HARBOUR);
    assertThat(decode(bytes(HARBOUR, "UTF-8"), "utf-16")).isEqualTo(HARBOUR);
    assertThat(decode(bytes(HARBOUR, "windows-1252"), "utf-32")).isEqualTo(HARBOUR);
  }

  @Test
  void anUnknownEncodingIsAsGoodAsNone() {
    assertThat(decode(bytes(HARBOUR, "UTF-8"), "x-harbour")).isEqualTo(HARBOUR);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static String decode(byte[] body, @Nullable String charset) {
    URI address = URI.create("https://gazette.example/");
    String decoded = PageDecoder.decode(new Page(address, address, "text/html", charset, body));
    assertThat(decoded.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    return decoded;
  }
}
