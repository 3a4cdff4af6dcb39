package org.socialprescribing.directory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody's Open Referral UK feed, which answers as it should, unless it is told not to. */
public final class FakeFeed implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The services in their order. */
  public final List<ObjectNode> services = Collections.synchronizedList(new ArrayList<>());

  /** What was asked for, in its order; may be read while the feed is being asked. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** How the page with this number is answered instead. */
  public final Map<Integer, Answer> pages = new HashMap<>();

  boolean listsInShort;
  boolean hasEtags;

  private final HttpServer server;

  /** Answers a request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private FakeFeed(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "fake-feed");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  /** With so many services, each of an organisation of its own. */
  public static FakeFeed of(int count) {
    return at(0, count);
  }

  /** At this port. */
  static FakeFeed at(int port, int count) {
    var feed = new FakeFeed(port);
    for (int i = 0; i < count; i++) {
      feed.services.add(service("Lunch club " + i));
    }
    return feed;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Feed named(String name, int pageSize) {
    return new Feed(name, address(), pageSize);
  }

  String id(int place) {
    return services.get(place).path("id").asText();
  }

  /** A small service that uses what most feeds use. */
  public static ObjectNode service(String name) {
    String id = UUID.randomUUID().toString();
    return (ObjectNode)
        read(
            """
            {"id": "%1$s", "name": "%2$s", "status": "active", "description": "Come and eat with us.",
             "url": "https://lunch.example/%1$s", "email": "hello@lunch.example",
             "organization": {"id": "%3$s", "name": "Friends of %2$s", "description": "Neighbours."},
             "service_at_locations": [{"id": "%4$s", "location": {
               "id": "%5$s", "location_type": "physical", "name": "Village hall",
               "latitude": 51.27, "longitude": 0.52,
               "addresses": [{"id": "%6$s", "address_1": "1 High Street", "city": "Maidstone",
                 "state_province": "Kent", "postal_code": "ME14 1XX", "country": "GB",
                 "address_type": "physical"}]}}],
             "schedules": [{"id": "%7$s", "freq": "WEEKLY", "byday": "MO", "opens_at": "12:00",
               "closes_at": "14:00"}]}
            """
                .formatted(
                    id,
                    name,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID()));
  }

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestURI().toString());
    try (exchange) {
      if (path.equals("/services")) {
        int number = parameter(exchange, "page");
        pages.getOrDefault(number, this::page).to(exchange);
      } else {
        entry(path.substring(path.lastIndexOf('/') + 1), exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int parameter(HttpExchange exchange, String name) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    return Integer.parseInt(query.replaceAll("(.*&)?" + name + "=(\\d+).*", "$2"));
  }

  private void page(HttpExchange exchange) throws IOException {
    int number = parameter(exchange, "page");
    int size = parameter(exchange, "per_page");
    List<ObjectNode> all = List.copyOf(services);
    int from = Math.min(all.size(), (number - 1) * size);
    int to = Math.min(all.size(), number * size);
    send(exchange, page(all.subList(from, to), number, all.size(), size));
  }

  /** The wrapper of Open Referral UK 3.0. */
  String page(List<ObjectNode> entries, int number, int items, int size) {
    int pages = Math.max(1, (items + size - 1) / size);
    ObjectNode page = JSON.createObjectNode();
    page.put("total_items", items).put("total_pages", pages).put("page_number", number);
    page.put("size", entries.size()).put("first_page", number == 1);
    page.put("last_page", number >= pages).put("empty", entries.isEmpty());
    for (ObjectNode entry : entries) {
      ObjectNode listed = entry.deepCopy();
      if (listsInShort) {
        listed.remove(List.of("service_at_locations", "schedules"));
      }
      page.withArray("/contents").add(listed);
    }
    page.withArray("/contents");
    return page.toString();
  }

  private void entry(String id, HttpExchange exchange) throws IOException {
    for (ObjectNode service : List.copyOf(services)) {
      if (service.path("id").asText().equals(id)) {
        send(exchange, service.toString());
        return;
      }
    }
    exchange.sendResponseHeaders(404, -1);
  }

  void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (hasEtags) {
      String etag = "\"" + Json.hash(bytes) + "\"";
      exchange.getResponseHeaders().add("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    send(exchange, 200, "application/json", bytes);
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
