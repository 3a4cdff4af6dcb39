package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guide's own taxonomies and those that feeds have brought, as the services use them. */
final class Taxonomies {

  private record Row(String id, String name) {}

  private record TermRow(String id, String taxonomy, String name, String entry) {}

  private final JdbcClient database;
  private final Vocabulary vocabulary;

  Taxonomies(JdbcClient database, Vocabulary vocabulary) {
    this.database = database;
    this.vocabulary = vocabulary;
  }

  Listed list(Paging page) {
    return page(taxonomies(), page);
  }

  /** With its terms. */
  Optional<ObjectNode> byId(String id) {
    Optional<ObjectNode> found =
        taxonomies().stream().filter(taxonomy -> hasId(taxonomy, id)).findFirst();
    found.ifPresent(
        taxonomy -> taxonomy.putArray("taxonomy_terms").addAll(terms(term -> isOf(term, id))));
    return found;
  }

  Listed terms(Predicate<ObjectNode> wanted, Paging page) {
    return page(terms(wanted), page);
  }

  Optional<ObjectNode> term(String id) {
    return terms(term -> hasId(term, id)).stream().findFirst();
  }

  static boolean isOf(ObjectNode term, String taxonomy) {
    return term.path("taxonomy_id").asText().equals(taxonomy);
  }

  private static boolean hasId(ObjectNode entry, String id) {
    return entry.path("id").asText().equals(id);
  }

  private static Listed page(List<ObjectNode> all, Paging page) {
    return new Listed(
        all.size(),
        all.stream().skip(page.offset()).limit(page.size()).map(ObjectNode::toString).toList());
  }

  private List<ObjectNode> taxonomies() {
    var all = new ArrayList<ObjectNode>();
    for (Vocabulary.Taxonomy own : vocabulary.taxonomies()) {
      ObjectNode taxonomy = taxonomy(own.id(), own.name(), own.description());
      taxonomy.put("uri", own.system());
      Entries.put(taxonomy, "version", own.version());
      all.add(taxonomy);
    }
    List<Row> brought =
        database
            .sql(
                """
                select taxonomy as id, max(taxonomy_name) as name from openreferral.service_term
                where taxonomy <> all (:own) group by taxonomy order by taxonomy
                """)
            .param("own", ownTaxonomies())
            .query(Row.class)
            .list();
    for (Row row : brought) {
      String name = row.name() == null ? "Taxonomy " + row.id() : row.name();
      all.add(taxonomy(row.id(), name, name));
    }
    return all;
  }

  private String[] ownTaxonomies() {
    return vocabulary.taxonomies().stream().map(Vocabulary.Taxonomy::id).toArray(String[]::new);
  }

  private static ObjectNode taxonomy(String id, String name, String description) {
    return Entries.object().put("id", id).put("name", name).put("description", description);
  }

  private List<ObjectNode> terms(Predicate<ObjectNode> wanted) {
    var all = new ArrayList<ObjectNode>();
    vocabulary.terms().stream().map(Terms::json).filter(wanted).forEach(all::add);
    // Services may describe one term in different ways; one of them is as good as another.
    List<TermRow> brought =
        database
            .sql(
                """
                select distinct on (term) term as id, taxonomy, taxonomy_name as name, entry
                from openreferral.service_term
                where taxonomy <> all (:own) order by term, entry
                """)
            .param("own", ownTaxonomies())
            .query(TermRow.class)
            .list();
    brought.stream().map(Taxonomies::term).filter(wanted).forEach(all::add);
    return all;
  }

  private static ObjectNode term(TermRow row) {
    ObjectNode term = (ObjectNode) Entries.read(row.entry());
    term.put("id", row.id());
    term.put("taxonomy_id", row.taxonomy());
    if (!term.has("description")) {
      term.set("description", term.path("name"));
    }
    return term;
  }
}
