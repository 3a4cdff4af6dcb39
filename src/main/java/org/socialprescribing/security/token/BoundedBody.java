package org.socialprescribing.security.token;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, read until it is larger than expected. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private final long largest;
  private long received;
  private Flow.Subscription subscription;

  BoundedBody(long largest) {
    this.largest = largest;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    body.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    if (received > largest) {
      return; // Given up already.
    }
    received += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > largest) {
      subscription.cancel();
      body.onError(new IOException("The answer is larger than " + largest + " bytes"));
    } else {
      body.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }
}
