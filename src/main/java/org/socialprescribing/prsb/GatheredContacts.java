package org.socialprescribing.prsb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Resource;

/** The contacts of a gathered record, with those who took part and the places. */
final class GatheredContacts {

  /** HL7 v3 ParticipationType; a participant without a type met the person. */
  private static final Map<RecordPart, Set<String>> TYPES =
      Map.of(
          RecordPart.CONTACT_SEEN_BY, Set.of("PPRF"),
          RecordPart.CONTACT_RESPONSIBLE, Set.of("ATND"),
          RecordPart.CONTACT_PRESENT, Set.of("SPRF", "PART"));

  private final RecordLookup lookup;
  private final GatheredRecord gathered;

  GatheredContacts(RecordLookup lookup, GatheredRecord gathered) {
    this.lookup = lookup;
    this.gathered = gathered;
  }

  void add(List<Encounter> contacts) {
    gathered.add(RecordPart.CONTACT, contacts);
    for (Encounter contact : gathered.of(RecordPart.CONTACT, Encounter.class)) {
      TYPES.keySet().forEach(part -> people(contact, part));
      contact
          .getLocation()
          .forEach(
              place ->
                  gathered.add(
                      RecordPart.CONTACT_PLACE,
                      List.of(lookup.find(place.getLocation()).orElse(contact))));
    }
  }

  private void people(Encounter contact, RecordPart part) {
    for (EncounterParticipantComponent participant : contact.getParticipant()) {
      if (isOf(part, participant)) {
        Resource person = lookup.find(participant.getIndividual()).orElse(contact);
        gathered.add(part, List.of(person));
      }
    }
  }

  private static boolean isOf(RecordPart part, EncounterParticipantComponent participant) {
    Set<String> types =
        participant.getType().stream()
            .flatMap(type -> type.getCoding().stream())
            .map(coding -> coding.getCode())
            .collect(Collectors.toSet());
    return types.isEmpty()
        ? part == RecordPart.CONTACT_SEEN_BY
        : types.stream().anyMatch(TYPES.get(part)::contains);
  }
}
