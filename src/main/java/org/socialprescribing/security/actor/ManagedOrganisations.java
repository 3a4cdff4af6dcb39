package org.socialprescribing.security.actor;

import java.util.ArrayList;
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
    putAll(List.of(version));
  }

  @Override
  public void putAll(List<Resource> versions) {
    var organisations = new ArrayList<String>();
    var managers = new ArrayList<String>();
    for (Resource version : versions) {
      managers((Organization) version)
          .forEach(
              manager -> {
                organisations.add(id(version));
                managers.add(manager);
              });
    }
    database
        .sql("delete from access.managed where organisation = any (:ids)")
        .param("ids", versions.stream().map(ManagedOrganisations::id).toArray(String[]::new))
        .update();
    database
        .sql(
            """
            insert into access.managed (organisation, manager)
            select * from unnest(:organisations::text[], :managers::text[]) on conflict do nothing
            """)
        .param("organisations", organisations.toArray(String[]::new))
        .param("managers", managers.toArray(String[]::new))
        .update();
  }

  private Stream<String> managers(Organization organisation) {
    return Stream.concat(
            Stream.of(id(organisation), name(organisation.getPartOf())),
            organisation.getIdentifier().stream().map(Identifier::getAssigner).map(this::name))
        .filter(Objects::nonNull)
        .distinct();
  }

  private static String id(Resource organisation) {
    return "Organization/" + organisation.getIdElement().getIdPart();
  }

  private String name(Reference reference) {
    var id = reference.getReferenceElement();
    return "Organization".equals(id.getResourceType()) ? "Organization/" + id.getIdPart() : null;
  }
}
