package org.socialprescribing.demo;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.demo.issuer.OperatorsLogin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the synthetic place before the server says that it is ready, unless it is there already.
 *
 * <p>It comes like any sender. Where login is on, it has a token of the demo's own issuer; where
 * another issuer is set, it has none, and loads nothing.
 */
@Component
@Profile("demo")
@Order(DemoPlace.AFTER_THE_GUIDE)
class DemoPlace implements ApplicationRunner {

  static final int AFTER_THE_GUIDE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoPlace.class);

  private final DemoProperties properties;
  private final DemoTransactions transactions;
  private final DemoDirectory directory;
  private final ServletWebServerApplicationContext server;
  private final boolean tokensNeeded;
  private final ObjectProvider<OperatorsLogin> login;
  private final HttpClient http = HttpClient.newHttpClient();
  private String authorization = "";

  DemoPlace(
      DemoProperties properties,
      FhirContext fhir,
      ServletWebServerApplicationContext server,
      @Value("${social-prescribing.security.enabled:true}") boolean tokensNeeded,
      ObjectProvider<OperatorsLogin> login) {
    this.properties = properties;
    this.transactions = new DemoTransactions(fhir);
    this.directory = new DemoDirectory(fhir, DemoTransactions.NUMBERS);
    this.server = server;
    this.tokensNeeded = tokensNeeded;
    this.login = login;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    if (properties.load() && hasAWayIn()) {
      loadDirectory();
      loadReferrals();
    }
  }

  private void loadDirectory() throws IOException, InterruptedException {
    if (!isStored(directory.findStored())) {
      LOG.info("Loading the demo: {} services of a directory", directory.size());
      submit(directory.transaction());
    }
  }

  private void loadReferrals() throws IOException, InterruptedException {
    List<DemoReferral> referrals = DemoReferral.inEveryState();
    if (isStored(DemoTransactions.findStored(referrals.get(referrals.size() - 1)))) {
      return;
    }
    LOG.info(
        "Loading the demo: {} synthetic people, each with a referral in another state",
        referrals.size());
    for (DemoReferral referral : referrals) {
      submit(transactions.of(referral));
    }
  }

  private boolean hasAWayIn() throws IOException, InterruptedException {
    OperatorsLogin operator = login.getIfAvailable();
    if (operator != null) {
      authorization = "Bearer " + operator.token();
    }
    return !tokensNeeded || operator != null;
  }

  private boolean isStored(String search) throws IOException, InterruptedException {
    String address = search.replace("|", URLEncoder.encode("|", StandardCharsets.UTF_8));
    var answer = send(request("/" + address + "&_summary=count").GET().build());
    return !answer.body().contains("\"total\":0");
  }

  private void submit(String transaction) throws IOException, InterruptedException {
    var request =
        request("")
            .header("Content-Type", "application/fhir+json")
            .POST(BodyPublishers.ofString(transaction))
            .build();
    send(request);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("The demo data were refused: " + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + "/fhir" + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }
}
