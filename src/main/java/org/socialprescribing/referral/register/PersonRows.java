package org.socialprescribing.referral.register;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.NhsNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, by their NHS number and the numbers that others gave them. */
final class PersonRows implements Rows {

  private static final String[] NONE = {};

  private final JdbcClient database;
  private final Numbers numbers;

  PersonRows(JdbcClient database) {
    this.database = database;
    this.numbers = new Numbers(database);
  }

  @Override
  public void put(Resource version) {
    var person = (Patient) version;
    numbers.put(Names.of(person), person.getIdentifier());
    String nhsNumber =
        person.getIdentifier().stream()
            .filter(identifier -> NhsNumber.SYSTEM.equals(identifier.getSystem()))
            .map(Identifier::getValue)
            .findFirst()
            .orElse(null);
    database
        .sql(
            """
            insert into referral.person (id, nhs_number, practices)
            values (:id, :nhsNumber, :practices)
            on conflict (id) do update set nhs_number = excluded.nhs_number,
              practices = excluded.practices
            """)
        .param("id", Names.of(version))
        .param("nhsNumber", nhsNumber)
        .param("practices", Names.of(person.getGeneralPractitioner()))
        .update();
  }

  @Override
  public String[] tasksConcerned(Resource version) {
    return NONE;
  }
}
