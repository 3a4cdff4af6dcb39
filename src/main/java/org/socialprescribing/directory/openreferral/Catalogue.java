package org.socialprescribing.directory.openreferral;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is read from the tables of {@link EntryRegister}. */
record Catalogue(
    Services services,
    ServicesAtPlaces servicesAtPlaces,
    Organisations organisations,
    Taxonomies taxonomies) {

  static Catalogue of(JdbcClient database, Vocabulary vocabulary) {
    var services = new Services(database);
    return new Catalogue(
        services,
        new ServicesAtPlaces(database, services),
        new Organisations(database, services),
        new Taxonomies(database, vocabulary));
  }
}
