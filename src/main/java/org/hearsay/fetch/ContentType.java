package org.hearsay.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type header, read as browsers do: leniently.
 *
 * @param mediaType lower case, without parameters; null when the header is missing or is none
 * @param charset as named, without quotes; null when none is named or it cannot be a name
 */
record ContentType(@Nullable String mediaType, @Nullable String charset) {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*+charset\\s*+=\\s*+[\"']?+([A-Za-z0-9_.:+-]{1,40}+)", Pattern.CASE_INSENSITIVE);

  static ContentType of(@Nullable String header) {
    if (header == null) {
      return new ContentType(null, null);
    }
    int end = header.indexOf(';');
    String type = AsciiText.lowerCase((end < 0 ? header : header.substring(0, end)).strip());
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        MEDIA_TYPE.matcher(type).matches() ? type : null, charset.find() ? charset.group(1) : null);
  }
}
