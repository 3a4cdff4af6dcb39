package org.socialprescribing.security.actor;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.socialprescribing.conformance.Restricted;
import org.springframework.lang.Nullable;

/**
 * What one caller may do by what it is: a line of the table of actors for each type, and the
 * records to which that reaches. Scopes may allow less, never more.
 */
public final class Standing {

  /** Results that say how, and not what. */
  private static final Set<String> FORM =
      Set.of("_format", "_pretty", "_count", "_total", "_summary", "_elements");

  private final ActorTable table;
  private final Reaches reaches;
  @Nullable private final Actor actor;
  @Nullable private final Mark mark;

  /**
   * @param mark null for the operator, and for an actor who is nobody
   */
  Standing(ActorTable table, Reaches reaches, @Nullable Actor actor, @Nullable Mark mark) {
    this.table = table;
    this.reaches = reaches;
    this.actor = actor;
    this.mark = mark;
  }

  /** Whether only scopes limit this caller. */
  public boolean isUnlimited() {
    return actor == Actor.OPERATOR;
  }

  private Cell cell(String type) {
    return mark == null ? Cell.NOTHING : table.cell(mark.actor(), type);
  }

  /**
   * Whether some records of the type are open to the caller.
   *
   * @param letter of a scope: {@code c}, {@code r}, {@code u}, {@code d} or {@code s}
   */
  public boolean may(String type, char letter) {
    return isUnlimited() || cell(type).may(letter);
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 where it may not
   */
  public void require(String type, char letter) {
    if (isUnlimited()) {
      return;
    }
    if (mark == null) {
      throw ActorRefusals.nobody(actor);
    }
    if (!cell(type).may(letter)) {
      throw ActorRefusals.mayNot(mark.actor(), type, letter);
    }
  }

  /** Earlier versions tell what is no longer true, and when it changed. */
  public void requireVersions(String type) {
    require(type, 'r');
    if (!isUnlimited() && cell(type).reads().indexOf('v') < 0) {
      throw ActorRefusals.mayNot(mark.actor(), type, 'v');
    }
  }

  /** Whether every record of the type is open to the caller, and all of it. */
  public boolean reachesAll(String type) {
    return isUnlimited() || cell(type).isAll();
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 where some records of the
   *     type are out of reach, or a part of them
   */
  public void requireAll(String type) {
    if (mark == null && !isUnlimited()) {
      throw ActorRefusals.nobody(actor);
    }
    if (!reachesAll(type)) {
      throw ActorRefusals.cannotLookAt(type);
    }
  }

  /** The value of {@code _id} by which a search finds only what is within reach. */
  public Optional<String> narrowing(String type) {
    return reachesAll(type) ? Optional.empty() : Optional.of(String.valueOf(mark));
  }

  /**
   * Holds what a search asks for against what the caller sees of a type: what it does not see, it
   * cannot find out by searching for it.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 for any other parameter
   */
  public void requireFindable(String type, Map<String, String[]> asked) {
    if (isUnlimited()) {
      return;
    }
    asked.forEach(
        (name, values) -> {
          if (name.startsWith("_include") || name.startsWith("_revinclude")) {
            for (String value : values) {
              String[] parts = value.split(":"); // Source, parameter and perhaps a type of target.
              requireFindable(parts[0], parts.length > 1 ? parts[1] : "*");
            }
          } else if (!FORM.contains(name)) {
            requireFindable(type, name);
          }
        });
  }

  private void requireFindable(String type, String name) {
    Set<String> finds = cell(type).finds();
    if (!finds.isEmpty() && !finds.contains(name)) {
      throw ActorRefusals.cannotFindBy(mark.actor(), type, name, new TreeSet<>(finds));
    }
  }

  /**
   * An operation at no record.
   *
   * @param actors to whom it is open, besides the operator
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 where it is not open
   */
  public void requireOperation(String operation, Set<String> actors) {
    if (isUnlimited()) {
      return;
    }
    if (mark == null) {
      throw ActorRefusals.nobody(actor);
    }
    if (!actors.contains(mark.actor().code())) {
      throw ActorRefusals.mayNotCall(mark.actor(), operation);
    }
  }

  /**
   * An operation at a record.
   *
   * @param actors to whom it is open, besides the operator
   * @param id of the record at which it is called; null for none
   * @param ofStaff whether the record has to be the caller's organisation or acts for it, and not
   *     only one that the caller may read
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 where it is not open
   * @throws ResourceNotFoundException for another's record, and for one that is not there
   */
  public void requireOperation(
      String operation, Set<String> actors, String type, @Nullable String id, boolean ofStaff) {
    requireOperation(operation, actors);
    if (isUnlimited()) {
      return;
    }
    if (id == null) {
      throw ActorRefusals.mayNotCall(mark.actor(), operation);
    }
    Set<String> open =
        ofStaff ? reaches.within(mark, Which.STAFF, type, Set.of(id)) : readable(type, Set.of(id));
    if (!open.contains(id)) {
      throw new ResourceNotFoundException(new IdType(type, id));
    }
  }

  /** The elements of a type that the caller sees; empty for all. */
  public Set<String> shows(String type) {
    return isUnlimited() ? Set.of() : cell(type).shows();
  }

  /** Those of these records that the caller may read, by id. */
  public Set<String> readable(String type, Collection<String> ids) {
    return reachesWhole(type) || ids.isEmpty()
        ? Set.copyOf(ids)
        : reaches.within(mark, cell(type).of(), type, ids);
  }

  private Set<String> inSight(String type, Collection<String> ids) {
    var inSight = new TreeSet<>(readable(type, ids));
    if (inSight.size() < ids.size()) {
      inSight.addAll(reaches.madeNow(type, ids));
    }
    return inSight;
  }

  private boolean reachesWhole(String type) {
    return isUnlimited() || cell(type).of() == Which.ALL;
  }

  /**
   * Whether a version of a record may be shown, by its own label; that of the record as it is now
   * may be another.
   *
   * @param people ids of those whom it is about
   */
  public boolean mayShow(IBaseResource version, Collection<String> people) {
    return isUnlimited()
        || !Restricted.is(version)
        || mark != null
            && (mark.restricted()
                || reaches
                    .opened(mark)
                    .containsAll(people.stream().map(id -> "Patient/" + id).toList()));
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 if one of these records,
   *     as the transaction has written them, is not within the caller's reach
   */
  public void requireWithin(String type, Collection<String> ids) {
    if (!writable(type, ids).containsAll(ids)) {
      throw ActorRefusals.outside(type);
    }
  }

  /**
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403 for a record that the
   *     caller may not read; one of a type of which it may read none is nobody's to ask for
   */
  public void requireReadable(String type, String id) {
    if (may(type, 'r') && !readable(type, Set.of(id)).contains(id)) {
      throw ActorRefusals.outside(type);
    }
  }

  /** Those of these records that the caller may change, by id, as they are stored now. */
  public Set<String> writable(String type, Collection<String> ids) {
    return isUnlimited() ? Set.copyOf(ids) : reaches.within(mark, cell(type).to(), type, ids);
  }

  /**
   * @throws ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException for a record that the
   *     caller may not change as it is stored now, whether it is there or not
   */
  public void requireWritable(String type, String id) {
    if (!writable(type, Set.of(id)).contains(id)) {
      throw new ResourceNotFoundException(new IdType(type, id));
    }
  }

  /**
   * Holds references against what the caller may read; what was made in the same transaction counts
   * as its own.
   *
   * @throws org.socialprescribing.conformance.explain.RefusedRequest 403, alike for a record that
   *     is hidden and for one that is not there
   */
  public void requireInSight(Map<String, ? extends Collection<String>> idsByType) {
    var hidden = new TreeSet<String>();
    idsByType.forEach(
        (type, ids) -> {
          Set<String> inSight = reachesWhole(type) ? Set.copyOf(ids) : inSight(type, ids);
          ids.stream()
              .filter(id -> !inSight.contains(id))
              .forEach(id -> hidden.add(type + "/" + id));
        });
    if (!hidden.isEmpty()) {
      throw ActorRefusals.outOfSight(hidden);
    }
  }
}
