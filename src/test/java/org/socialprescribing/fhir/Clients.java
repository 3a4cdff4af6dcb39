package org.socialprescribing.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that send at the same moment. */
public final class Clients {

  /** What one of them sends, by its number from zero. */
  public interface Client {
    Answer send(int client) throws Exception;
  }

  private Clients() {}

  /** The answers, in the order of the clients. */
  public static List<Answer> atOnce(int count, Client client) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(count);
    try {
      var together = new CountDownLatch(1);
      List<Future<Answer>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        sent.add(
            clients.submit(
                () -> {
                  together.await();
                  return client.send(number);
                }));
      }
      together.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : sent) {
        answers.add(answer.get());
      }
      return List.copyOf(answers);
    } finally {
      clients.shutdown();
    }
  }
}
