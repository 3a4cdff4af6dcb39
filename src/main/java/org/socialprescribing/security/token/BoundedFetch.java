package org.socialprescribing.security.token;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches small documents of an issuer: the whole answer within a few seconds, of limited size,
 * from where it was asked and nowhere else.
 *
 * <p>The time counts until the last byte, so that an issuer which sends one byte a second holds
 * nobody up for long.
 */
public final class BoundedFetch implements ResourceRetriever {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LARGEST_BYTES = 512 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpResponse<byte[]> answer = answer(request(url));
    if (answer.statusCode() != 200) {
      throw new IOException("The issuer answered " + answer.statusCode());
    }
    return new Resource(
        new String(answer.body(), StandardCharsets.UTF_8),
        answer.headers().firstValue("Content-Type").orElse(null));
  }

  private static HttpRequest request(URL url) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(url.toString()))
          .timeout(PATIENCE)
          .header("Accept", "application/json")
          .build();
    } catch (IllegalArgumentException e) {
      throw new IOException("Not an address of HTTP: " + url, e);
    }
  }

  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, head -> new BoundedBody(LARGEST_BYTES));
    try {
      return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      coming.cancel(true);
      throw new IOException("No usable answer of " + request.uri(), e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
