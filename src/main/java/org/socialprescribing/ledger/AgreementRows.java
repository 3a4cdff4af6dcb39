package org.socialprescribing.ledger;

import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractAssetComponent;
import org.hl7.fhir.r4.model.Contract.ValuedItemComponent;
import org.socialprescribing.conformance.EnglishDays;
import org.socialprescribing.fhir.Canonical;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Funding agreements as they are now. */
final class AgreementRows {

  private static final String KINDS = Canonical.BASE + "/CodeSystem/funding-kind";
  private static final Set<String> IN_FORCE = Set.of("executed", "terminated");

  private final JdbcClient database;

  AgreementRows(JdbcClient database) {
    this.database = database;
  }

  void put(Contract contract) {
    ContractAssetComponent asset = contract.getTermFirstRep().getAssetFirstRep();
    ValuedItemComponent item = asset.getValuedItemFirstRep();
    database
        .sql(
            """
            insert into funding.agreement (id, version, in_force, payer, provider, services, kind,
              places, pence, price, from_day, to_day)
            values (:id, :version, :inForce, :payer, :provider, :services, :kind,
              :places::bigint, :pence::bigint, :price, :from, :to::date)
            on conflict (id) do update set version = excluded.version,
              in_force = excluded.in_force, payer = excluded.payer, provider = excluded.provider,
              services = excluded.services, kind = excluded.kind, places = excluded.places,
              pence = excluded.pence, price = excluded.price, from_day = excluded.from_day,
              to_day = excluded.to_day
            where agreement.version <= excluded.version
            """)
        .param("id", Names.of(contract))
        .param("version", Names.version(contract))
        .param("inForce", IN_FORCE.contains(contract.getStatus().toCode()))
        .param("payer", Names.of(contract.getAuthorityFirstRep()))
        .param("provider", Names.of(contract.getSubjectFirstRep()))
        .param(
            "services",
            asset.getTypeReference().stream()
                .map(Names::of)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(String[]::new))
        .param("kind", kind(contract))
        .param("places", item.hasQuantity() ? item.getQuantity().getValue().longValueExact() : null)
        // Money that no price draws on is paid whatever comes, and is no balance.
        .param(
            "pence",
            item.hasNet() && item.hasUnitPrice() ? Amount.pence(item.getNet().getValue()) : null)
        .param("price", item.hasUnitPrice() ? Amount.pence(item.getUnitPrice().getValue()) : 0L)
        .param("from", EnglishDays.firstOf(contract.getApplies().getStartElement()))
        .param("to", EnglishDays.lastOf(contract.getApplies().getEndElement()))
        .update();
  }

  private static String kind(Contract contract) {
    return contract.getType().getCoding().stream()
        .filter(coding -> KINDS.equals(coding.getSystem()))
        .map(coding -> coding.getCode())
        .findFirst()
        .orElseThrow();
  }
}
