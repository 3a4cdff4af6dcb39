package org.socialprescribing.security.actor;

import org.socialprescribing.conformance.Restricted;
import org.socialprescribing.fhir.SqlCondition;

/** Conditions on HAPI's key of a record, by what the record says. */
final class Records {

  private static final String PATIENT = "Patient";

  private Records() {}

  static boolean areAboutPeople(String type) {
    return type.equals(PATIENT) || AboutWhom.PATHS.containsKey(type);
  }

  /** Whose person fulfils a condition; it is asked for the SQL of {@code Patient/id}. */
  static SqlCondition about(String type, String column, Named condition) {
    return type.equals(PATIENT)
        ? named(type, column, condition)
        : referring(column, AboutWhom.PATHS.get(type), PATIENT, condition);
  }

  /** A condition on the {@code Type/id} of a record. */
  @FunctionalInterface
  interface Named {
    SqlCondition on(String name);
  }

  /** Whose own name fulfils a condition. */
  static SqlCondition named(String type, String column, Named condition) {
    return condition
        .on("'" + type + "/' || x.fhir_id")
        .in(
            column
                + " in (select x.res_id from hfj_resource x where x.res_type = '"
                + type
                + "' and %s)");
  }

  /** That refers at this path to a record whose name fulfils a condition. */
  static SqlCondition referring(String column, String path, String target, Named condition) {
    return condition
        .on("'" + target + "/' || x.fhir_id")
        .in(
            column
                + " in (select l.src_resource_id from hfj_res_link l join hfj_resource x on x.res_id = l.target_resource_id"
                + " where l.src_path = '"
                + path
                + "' and x.res_type = '"
                + target
                + "' and %s)");
  }

  /** That is about a person, and to which a referral about the same person refers. */
  static SqlCondition referredTo(String type, String column, String organisation) {
    return SqlCondition.of(
        """
        %s in (select l.src_resource_id from hfj_res_link l
          join hfj_resource s on s.res_id = l.src_resource_id
          join hfj_resource x on x.res_id = l.target_resource_id
          join referral.referred_to q on q.person = 'Patient/' || x.fhir_id
          join referral.involvement i on i.record = q.request and i.part = 'sent' and i.organisation = ?
          where l.src_path = '%s' and x.res_type = 'Patient' and '%s/' || s.fhir_id = any(q.records))"""
            .formatted(column, AboutWhom.PATHS.get(type), type),
        organisation);
  }

  /**
   * A filled form about an organisation or a service.
   *
   * @param condition on {@code f}: of which organisation it speaks ({@code about}), and which wrote
   *     it ({@code writer})
   */
  static SqlCondition form(String condition, String column, String... values) {
    return SqlCondition.of(
        """
        exists (select 1 from hfj_resource x
          join assurance.form_of f on f.record = 'QuestionnaireResponse/' || x.fhir_id
          where x.res_id = %s and %s)"""
            .formatted(column, condition),
        values);
  }

  /** Whose current version carries no label of restricted information. */
  static SqlCondition notRestricted(String column) {
    return SqlCondition.of(
        """
        not exists (select 1 from hfj_res_tag g join hfj_tag_def d on d.tag_id = g.tag_id
          where g.res_id = %s and d.tag_type = cast('2' as integer) and d.tag_system = '%s' and d.tag_code in ('R', 'V'))"""
            .formatted(column, Restricted.SYSTEM));
  }
}
