package org.hearsay.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.hearsay.article.Outlets;
import org.hearsay.attribute.Attributor;
import org.hearsay.claim.ClaimModel;
import org.hearsay.claim.ClaimPicker;
import org.hearsay.claim.HeadlineMatch;
import org.hearsay.claim.RedFlags;
import org.hearsay.clean.Cleaner;
import org.hearsay.fetch.AllowedAddresses;
import org.hearsay.fetch.FetchRequest;
import org.hearsay.fetch.FetchSettings;
import org.hearsay.fetch.Fetcher;
import org.hearsay.investigate.Investigator;
import org.hearsay.investigate.PageSource;
import org.hearsay.read.LanguageDetector;
import org.jspecify.annotations.Nullable;

/** Puts the stages together. */
final class Reading {
  private static final int ID_BYTES = 16;

  private Reading() {}

  /** A fetcher as the operator wants it. */
  static Fetcher fetcher(org.hearsay.config.Settings settings, Clock clock) {
    FetchSettings standard = FetchSettings.standard(userAgent(settings.fetch().contact()));
    FetchSettings limits =
        new FetchSettings(
            standard.userAgent(),
            standard.maxRedirects(),
            standard.maxPageBytes(),
            standard.maxWireBytes(),
            settings.fetch().callTimeout(),
            standard.callsPerHost(),
            standard.failuresKept(),
            standard.pagesKept(),
            standard.maxKeptBytes(),
            allowed(settings.fetch().allowAddresses()),
            settings.production());
    return new Fetcher(limits, clock);
  }

  private static AllowedAddresses allowed(String list) {
    try {
      return AllowedAddresses.parse(list);
    } catch (IllegalArgumentException e) {
      throw new Setup.Unusable(List.of("HEARSAY_FETCH_ALLOW_ADDRESSES: " + e.getMessage()));
    }
  }

  /** With a reserved address where the operator names none, which leads to nobody else. */
  private static String userAgent(@Nullable URI contact) {
    return "Hearsay/0.1 (+" + (contact == null ? "https://hearsay.example/" : contact) + ")";
  }

  /** Pages from the network. */
  static PageSource network(Fetcher fetcher) {
    return (link, timeLeft) -> fetcher.fetch(FetchRequest.shared(link, timeLeft));
  }

  /** An investigator over {@code pages}. */
  static Investigator investigator(PageSource pages, Outlets outlets, Clock clock, Duration limit) {
    SecureRandom random = new SecureRandom();
    return new Investigator(
        pages,
        new Cleaner(new LanguageDetector()),
        new Attributor(outlets),
        new ClaimPicker(ClaimModel.load()),
        new RedFlags(HeadlineMatch.load()),
        () -> {
          byte[] id = new byte[ID_BYTES];
          random.nextBytes(id);
          return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        },
        clock,
        limit);
  }
}
