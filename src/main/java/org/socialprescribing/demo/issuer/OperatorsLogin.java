package org.socialprescribing.demo.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

/** The way in for whoever runs the site: a token of the operator's client, got like any other. */
public final class OperatorsLogin {

  private final DemoAddresses addresses;
  private final String secret;
  private final HttpClient http = HttpClient.newHttpClient();

  OperatorsLogin(DemoAddresses addresses, String secret) {
    this.addresses = addresses;
    this.secret = secret;
  }

  /**
   * A token that opens everything for some minutes.
   *
   * @throws IOException when the issuer, which is this server, does not give one
   */
  public String token() throws IOException, InterruptedException {
    String client = Actor.OPERATOR.code() + ":" + secret;
    String scope = String.join(" ", Actor.OPERATOR.scopes());
    var request =
        HttpRequest.newBuilder(URI.create(addresses.token()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&scope="
                        + URLEncoder.encode(scope, StandardCharsets.UTF_8)))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
    } catch (ParseException e) {
      throw new IOException("The demo's issuer gave no token", e);
    }
  }
}
