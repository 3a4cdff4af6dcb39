package org.socialprescribing.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * An issuer of tokens over HTTP, which misbehaves when it is told to, and whose key a test can have
 * to forge tokens with.
 */
public final class FakeIssuer implements Issuer {

  /** How it answers. */
  public enum Mood {
    WELL,
    /** One byte a second. */
    SLOW,
    /** It takes the connection, and closes it without an answer. */
    DOWN,
    /** Its discovery document is about another issuer. */
    LYING,
    /** A document without an end. */
    HUGE,
    /** Not JSON. */
    BABBLING
  }

  private static final AtomicInteger NEXT_KEY = new AtomicInteger();

  private final HttpServer http;
  private final AtomicInteger keyFetches = new AtomicInteger();
  private volatile Mood mood;
  private volatile RSAKey key = newKey();

  private FakeIssuer(HttpServer http, Mood mood) {
    this.http = http;
    this.mood = mood;
  }

  public static FakeIssuer start() {
    return start(Mood.WELL);
  }

  public static FakeIssuer start(Mood mood) {
    try {
      var issuer =
          new FakeIssuer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
              mood);
      issuer.http.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                var thread = new Thread(work, "fake-issuer");
                thread.setDaemon(true);
                return thread;
              }));
      issuer.http.createContext("/.well-known/openid-configuration", issuer::discovery);
      issuer.http.createContext("/keys", issuer::keys);
      issuer.http.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String uri() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  public void become(Mood next) {
    mood = next;
  }

  /** From now on it signs with a new key, and shows only that one. */
  public void rotate() {
    key = newKey();
  }

  public RSAKey key() {
    return key;
  }

  /** How often somebody has asked for its keys. */
  public int keyFetches() {
    return keyFetches.get();
  }

  @Override
  public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(key, change.apply(claims()).build());
  }

  public static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID("key-" + NEXT_KEY.incrementAndGet())
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void discovery(HttpExchange exchange) throws IOException {
    String named = mood == Mood.LYING ? "https://other.example" : uri();
    answer(
        exchange,
        """
        {"issuer":"%s","jwks_uri":"%s/keys","authorization_endpoint":"%2$s/authorise","token_endpoint":"%2$s/token"}\
        """
            .formatted(named, uri()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyFetches.incrementAndGet();
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private void answer(HttpExchange exchange, String good) throws IOException {
    try (exchange) {
      switch (mood) {
        case DOWN -> {
          return;
        }
        case SLOW -> trickle(exchange, good);
        case HUGE -> pour(exchange);
        case BABBLING -> send(exchange, "<html>Down for maintenance</html>");
        default -> send(exchange, good);
      }
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void trickle(HttpExchange exchange, String text) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
        exchange.getResponseBody().write(each);
        exchange.getResponseBody().flush();
        Thread.sleep(1000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the other side has enough. */
  private static void pour(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] much = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 64 * 1024; i++) {
      exchange.getResponseBody().write(much);
    }
  }
}
