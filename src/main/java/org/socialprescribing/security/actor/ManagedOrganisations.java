package org.socialprescribing.security.actor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.readmodel.Feed;
import org.socialprescribing.readmodel.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which organisations' entries another one looks after, in the schema {@code access}. */
final class ManagedOrganisations implements ReadModel {

  private final JdbcClient database;

  ManagedOrganisations(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String schema() {
    return "access";
  }

  @Override
  public List<Feed> feeds() {
    return List.of(Feed.current("Organization"));
  }

  @Override
  public void put(Resource version) {
    var organisation = (Organization) version;
    String id = "Organization/" + organisation.getIdElement().getIdPart();
    database.sql("delete from access.managed where organisation = ?").param(id).update();
    Stream.concat(
            Stream.of(id, name(organisation.getPartOf())),
            organisation.getIdentifier().stream().map(Identifier::getAssigner).map(this::name))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            manager ->
                database
                    .sql(
                        "insert into access.managed (organisation, manager) values (?, ?) on conflict do nothing")
                    .params(id, manager)
                    .update());
  }

  private String name(Reference reference) {
    var id = reference.getReferenceElement();
    return "Organization".equals(id.getResourceType()) ? "Organization/" + id.getIdPart() : null;
  }
}
