package org.socialprescribing.conformance.quick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Transactions and batches that hold nothing but plain reads, and writes of valid resources. */
final class Bundles {

  private static final Set<String> KINDS = Set.of("transaction", "batch");
  private static final Set<String> PARTS = Set.of("id", "type", "entry");
  private static final Set<String> ENTRY_PARTS = Set.of("fullUrl", "resource", "request");

  private final Profiles profiles;
  private final EntryRule address;

  Bundles(Profiles profiles, EntryRule address) {
    this.profiles = profiles;
    this.address = address;
  }

  List<String> accept(Node bundle) {
    requireOnly(bundle, PARTS);
    String kind = bundle.value("type");
    NotCertain.unless(kind != null && KINDS.contains(kind), "A bundle of another kind");
    List<Node> entries = bundle.children("entry");
    Map<String, String> types = types(entries);
    var accepted = new ArrayList<String>();
    for (Node entry : entries) {
      requireAddress(entry);
      Node resource = entry.first("resource");
      accepted.add(resource == null ? null : profiles.accept(resource, types));
    }
    return accepted;
  }

  private static void requireOnly(Node node, Set<String> parts) {
    for (Node child : node.children()) {
      NotCertain.unless(parts.contains(child.name()), "An unusual part of a bundle");
    }
  }

  private void requireAddress(Node entry) {
    requireOnly(entry, ENTRY_PARTS);
    Node request = entry.first("request");
    NotCertain.unless(request != null, "An entry without a request");
    String method = request.value("method");
    String url = request.value("url");
    Node resource = entry.first("resource");
    boolean reads = "GET".equals(method) && resource == null;
    boolean writes = ("POST".equals(method) || "PUT".equals(method)) && resource != null;
    NotCertain.unless(url != null && (reads || writes), "An entry of another kind");
    boolean allowed = reads || address.allows(method, url, resource.type(), resource.value("id"));
    NotCertain.unless(allowed, "An entry with another address");
  }

  private static Map<String, String> types(List<Node> entries) {
    var types = new HashMap<String, String>();
    for (Node entry : entries) {
      String url = entry.value("fullUrl");
      Node resource = entry.first("resource");
      if (url != null && resource != null) {
        NotCertain.unless(Primitives.UUID.matcher(url).matches(), "A full url of another form");
        NotCertain.unless(types.put(url, resource.type()) == null, "Two entries of one full url");
      }
    }
    return types;
  }
}
