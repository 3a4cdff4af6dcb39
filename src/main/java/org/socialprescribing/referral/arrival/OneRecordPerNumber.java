package org.socialprescribing.referral.arrival;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.referral.arrival.KnownRecords.Known;
import org.socialprescribing.referral.register.Names;

/**
 * A number belongs to one record of its kind, whatever way the record came.
 *
 * <p>{@link GivingBackTheFirst} has turned what is sent again into the first record; what comes
 * here with a number that is taken is somebody else's, or met the first at the same moment.
 */
public final class OneRecordPerNumber implements StorageInterceptor {

  private final KnownRecords known;

  OneRecordPerNumber(KnownRecords known) {
    this.known = known;
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource record) {
    Kind.of(record).ifPresent(kind -> claim(kind, (Resource) record, Kind.numbers(record), true));
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after) {
    List<Identifier> added = new ArrayList<>(Kind.numbers(after));
    added.removeIf(number -> Kind.numbers(before).stream().anyMatch(old -> isSame(old, number)));
    Kind.of(after).ifPresent(kind -> claim(kind, (Resource) after, added, false));
  }

  private void claim(Kind kind, Resource record, List<Identifier> numbers, boolean isNew) {
    Claims claims = Claims.ofThisTransaction(known);
    for (Identifier number : numbers) {
      claims.add(
          () -> kind.table() + "|" + number.getSystem() + "|" + number.getValue(),
          () -> require(kind, record, number, isNew));
    }
  }

  private void require(Kind kind, Resource record, Identifier number, boolean isNew) {
    known
        .withNumber(kind, List.of(number), Names.of(record))
        .ifPresent(
            first -> {
              throw isNew && isSamePerson(kind, record, first)
                  ? NumberRefusals.sentTwice(kind, record.fhirType())
                  : NumberRefusals.taken(kind, record.fhirType());
            });
  }

  private boolean isSamePerson(Kind kind, Base record, Known first) {
    return kind == Kind.PERSON
        || known.isSamePerson(Names.of(Kind.subject((Resource) record)), first.person());
  }

  private static boolean isSame(Identifier one, Identifier other) {
    return one.getSystem().equals(other.getSystem()) && one.getValue().equals(other.getValue());
  }
}
