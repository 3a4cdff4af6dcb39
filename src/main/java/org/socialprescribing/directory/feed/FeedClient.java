package org.socialprescribing.directory.feed;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a feed over HTTP, within limits of time and size. It follows redirects on the feed's own
 * host only: what a feed answers never leads this server elsewhere.
 */
final class FeedClient {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int MOST_REDIRECTS = 3;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final HttpClient http;
  private final Duration answerTime;

  FeedClient(Duration answerTime) {
    this.answerTime = answerTime;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * @param body empty when it is gone, or has not changed
   */
  record Answer(int status, byte[] body, @Nullable String etag) {

    boolean isUnchanged() {
      return status == NOT_MODIFIED;
    }

    boolean isGone() {
      return status == NOT_FOUND || status == GONE;
    }
  }

  /**
   * @param etag of the answer that is known; null when none is
   * @param most how many bytes are read
   */
  Answer get(URI address, @Nullable String etag, long most)
      throws FeedFailure, InterruptedException {
    URI asked = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = send(asked, etag, most);
      int status = response.statusCode();
      if (status / 100 != 3 || status == NOT_MODIFIED) {
        return answer(response, etag);
      }
      asked = within(address, asked, response.headers());
    }
    throw new FeedFailure(
        Problem.REDIRECTED_AWAY, "The feed redirects more than " + MOST_REDIRECTS + " times.");
  }

  private static Answer answer(HttpResponse<byte[]> response, @Nullable String etag)
      throws FeedFailure {
    int status = response.statusCode();
    boolean expected =
        status == OK
            || status == NOT_FOUND
            || status == GONE
            || status == NOT_MODIFIED && etag != null;
    if (!expected) {
      throw new FeedFailure(Problem.REFUSED, "The feed answered with status " + status + ".");
    }
    return new Answer(status, response.body(), response.headers().firstValue("ETag").orElse(null));
  }

  private static URI within(URI feed, URI asked, HttpHeaders headers) throws FeedFailure {
    try {
      URI target = asked.resolve(headers.firstValue("Location").orElse(""));
      if (feed.getScheme().equals(target.getScheme())
          && feed.getAuthority().equals(target.getAuthority())) {
        return target;
      }
    } catch (IllegalArgumentException noAddress) {
      // Refused like one that leads away.
    }
    throw new FeedFailure(
        Problem.REDIRECTED_AWAY,
        "The feed redirects to another host. Put the new address into the settings if it is meant.");
  }

  private HttpResponse<byte[]> send(URI address, @Nullable String etag, long most)
      throws FeedFailure, InterruptedException {
    var request = HttpRequest.newBuilder(address).header("Accept", "application/json");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request.build(), head -> new LimitedBody(most));
    try {
      return coming.get(answerTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new FeedFailure(
          Problem.TOO_SLOW,
          "The feed had not answered in full after " + answerTime.toMillis() + " ms.");
    } catch (ExecutionException failure) {
      throw of(failure.getCause(), most);
    } finally {
      coming.cancel(true);
    }
  }

  private static FeedFailure of(Throwable cause, long most) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof LimitedBody.TooLarge) {
        return new FeedFailure(
            Problem.TOO_LARGE, "The feed's answer is larger than " + most + " bytes.");
      }
      if (each instanceof java.net.ConnectException
          || each instanceof java.net.UnknownHostException) {
        return new FeedFailure(Problem.UNREACHABLE, "The feed cannot be reached.");
      }
    }
    return cause instanceof IOException
        ? new FeedFailure(Problem.CUT_OFF, "The feed's answer ended before it was complete.")
        : new FeedFailure(Problem.UNREACHABLE, "The feed cannot be asked.");
  }
}
