package org.socialprescribing.referral.register;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.NhsNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, by their NHS number. */
final class PersonRows implements Rows {

  private static final String[] NONE = {};

  private final JdbcClient database;

  PersonRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void put(Resource version) {
    String nhsNumber =
        ((Patient) version)
            .getIdentifier().stream()
                .filter(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst()
                .orElse(null);
    database
        .sql(
            """
            insert into referral.person (id, nhs_number) values (:id, :nhsNumber)
            on conflict (id) do update set nhs_number = excluded.nhs_number
            """)
        .param("id", Names.of(version))
        .param("nhsNumber", nhsNumber)
        .update();
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return NONE;
  }
}
