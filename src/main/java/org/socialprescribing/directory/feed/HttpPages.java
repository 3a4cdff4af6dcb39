package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The pages of a feed at an address. */
final class HttpPages implements Pages {

  /** The lists of a whole service; in a list of Open Referral UK a service has none of them. */
  private static final List<String> LISTS =
      List.of(
          "service_at_locations",
          "schedules",
          "service_areas",
          "languages",
          "funding",
          "cost_options",
          "contacts",
          "phones",
          "attributes",
          "required_documents");

  private final Feed feed;
  private final FeedProperties.Limits limits;
  private final FeedClient client;
  private long read;

  HttpPages(Feed feed, FeedProperties.Limits limits) {
    this.feed = feed;
    this.limits = limits;
    this.client = new FeedClient(limits.answerTime());
  }

  @Override
  public String source() {
    return feed.address().toString();
  }

  @Override
  public Fetched page(int number, @Nullable KnownPage known)
      throws FeedFailure, InterruptedException {
    if (number > limits.pages()) {
      throw new FeedFailure(
          Problem.TOO_MANY_PAGES, "The feed has more than " + limits.pages() + " pages.");
    }
    String etag = known == null ? null : known.etag();
    FeedClient.Answer answer = ask(feed.page(number), etag, limits.pageSize().toBytes());
    if (answer.isUnchanged() && known != null) {
      return new Fetched(Optional.empty(), known.etag(), known.hash());
    }
    if (answer.isGone()) {
      throw new FeedFailure(
          Problem.REFUSED, "The feed answered with status " + answer.status() + ".");
    }
    String hash = Json.hash(answer.body());
    return known != null && known.hasHash(hash)
        ? new Fetched(Optional.empty(), answer.etag(), hash)
        : new Fetched(Optional.of(PageReader.read(answer.body(), number)), answer.etag(), hash);
  }

  @Override
  public boolean isShort(JsonNode entry) {
    return LISTS.stream().noneMatch(entry::has);
  }

  @Override
  public Whole whole(String id, @Nullable String etag) throws FeedFailure, InterruptedException {
    FeedClient.Answer answer = ask(feed.entry(id), etag, limits.entrySize().toBytes());
    if (answer.isUnchanged()) {
      return new Whole(Optional.empty(), etag);
    }
    if (answer.isGone()) {
      throw new FeedFailure(
          Problem.REFUSED,
          "The list has the entry, and its own address answers " + answer.status() + ".");
    }
    try {
      JsonNode entry = Json.READER.readTree(answer.body());
      return new Whole(Optional.of(entry), answer.etag());
    } catch (JsonProcessingException broken) {
      throw PageReader.notJson(broken);
    } catch (IOException notText) {
      throw new FeedFailure(Problem.NOT_JSON, "The entry is not JSON in UTF-8.");
    }
  }

  @Override
  public boolean isGone(String id) throws FeedFailure, InterruptedException {
    return ask(feed.entry(id), null, limits.entrySize().toBytes()).isGone();
  }

  private FeedClient.Answer ask(URI address, @Nullable String etag, long most)
      throws FeedFailure, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        long left = limits.wholeSize().toBytes() - read;
        if (left <= 0) {
          throw new FeedFailure(
              Problem.TOO_LARGE, "The import has read more than " + limits.wholeSize() + ".");
        }
        FeedClient.Answer answer = client.get(address, etag, Math.min(most, left));
        read += answer.body().length;
        return answer;
      } catch (FeedFailure failure) {
        if (!failure.problem().isPassing() || attempt >= limits.attempts()) {
          throw failure;
        }
        Thread.sleep(limits.pause().toMillis() * attempt);
      }
    }
  }
}
