package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;

/** What it costs: prices, fees in words, and whether it is free at all. */
final class Costs implements Part<HealthcareService> {

  private static final String PROVISION =
      "http://terminology.hl7.org/CodeSystem/service-provision-conditions";
  private static final String FREE = "free";
  private static final Pattern SAYS_FREE =
      Pattern.compile("(?i)(it is )?(free( of charge)?|no (charge|cost|fee)s?|none|nil)[.!]?");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** The words about fees are prices in words; their element ids tell them from others. */
  private static final List<String> FEES = List.of("fees", "fees_description");

  @Override
  public void toFhir(Given entry, HealthcareService service) {
    List<Given> options = entry.list("cost_options");
    options.stream().flatMap(option -> option(option).stream()).forEach(service::addExtension);
    for (String field : FEES) {
      entry.text(field).map(words -> inWords(field, words)).ifPresent(service::addExtension);
    }
    provision(entry, options)
        .map(code -> new CodeableConcept(new Coding(PROVISION, code, null)))
        .ifPresent(service::addServiceProvisionCode);
  }

  private static Optional<Extension> option(Given option) {
    Extension cost = Entries.named(Extras.of("cost-option"), option);
    option.text("option").ifPresent(words -> cost.addExtension("option", new StringType(words)));
    option.number("amount").ifPresent(amount -> cost.addExtension("amount", money(amount, option)));
    option
        .text("amount_description")
        .ifPresent(words -> cost.addExtension("description", new StringType(words)));
    if (!cost.hasExtension()) {
      return Optional.empty();
    }
    Periods.of(option).ifPresent(period -> cost.addExtension("valid", period));
    return Optional.of(cost);
  }

  private static Money money(BigDecimal amount, Given option) {
    String currency = option.raw("currency").strip();
    return new Money()
        .setValue(amount)
        .setCurrency(CURRENCIES.contains(currency) ? currency : "GBP");
  }

  private static Extension inWords(String field, String words) {
    Extension cost = Extras.of("cost-option");
    cost.setId(field.replace('_', '-'));
    cost.addExtension("description", new StringType(words));
    return cost;
  }

  private static Optional<String> provision(Given entry, List<Given> options) {
    List<BigDecimal> amounts =
        options.stream().flatMap(option -> option.number("amount").stream()).toList();
    if (amounts.stream().anyMatch(amount -> amount.signum() > 0)) {
      return Optional.of("cost");
    }
    boolean said =
        FEES.stream()
            .flatMap(field -> entry.text(field).stream())
            .anyMatch(words -> SAYS_FREE.matcher(words).matches());
    return said || !amounts.isEmpty() ? Optional.of(FREE) : Optional.empty();
  }

  @Override
  public void fromFhir(HealthcareService service, ObjectNode entry) {
    for (Extension cost : Extras.all(service, "cost-option")) {
      String field = String.valueOf(cost.getId()).replace('-', '_');
      if (FEES.contains(field)) {
        Entries.put(entry, field, Extras.part(cost, "description"));
      } else {
        Entries.add(entry, "cost_options", option(cost, entry.path("id").asText()));
      }
    }
    boolean free =
        service.getServiceProvisionCode().stream()
            .anyMatch(concept -> concept.hasCoding(PROVISION, FREE));
    if (free && FEES.stream().noneMatch(entry::has) && !entry.has("cost_options")) {
      entry.put("fees_description", "Free");
    }
  }

  private static ObjectNode option(Extension cost, String owner) {
    Optional<String> name = Extras.part(cost, "option");
    Optional<String> words = Extras.part(cost, "description");
    ObjectNode option =
        Entries.item(cost, owner, "cost", name.orElse(""), words.orElse(""), amount(cost));
    Entries.put(option, "option", name);
    if (Extras.value(cost.getExtensionsByUrl("amount")).orElse(null) instanceof Money money) {
      Entries.put(option, "amount", money.getValue());
      Entries.put(option, "currency", money.getCurrency());
    }
    Entries.put(option, "amount_description", words);
    if (Extras.value(cost.getExtensionsByUrl("valid")).orElse(null) instanceof Period period) {
      Periods.put(period, option);
    }
    return option;
  }

  private static String amount(Extension cost) {
    return Extras.value(cost.getExtensionsByUrl("amount")).orElse(null) instanceof Money money
            && money.hasValue()
        ? money.getValue().stripTrailingZeros().toPlainString()
        : "";
  }
}
