package org.socialprescribing.conformance;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.socialprescribing.fhir.FhirEndpoint;

/**
 * {@code /Questionnaire}: the guide's questionnaires, to read; they are part of the guide, not of
 * the database.
 */
public final class QuestionnaireEndpoint implements IResourceProvider, FhirEndpoint {

  private final List<Questionnaire> questionnaires;

  QuestionnaireEndpoint(Guide guide) {
    this.questionnaires = guide.all(Questionnaire.class).toList();
  }

  @Override
  public Class<Questionnaire> getResourceType() {
    return Questionnaire.class;
  }

  @Read
  public Questionnaire read(@IdParam IdType id) {
    return questionnaires.stream()
        .filter(questionnaire -> questionnaire.getIdPart().equals(id.getIdPart()))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Search
  public List<Questionnaire> search(
      @OptionalParam(name = "_id") TokenParam id,
      @OptionalParam(name = "url") UriParam url,
      @OptionalParam(name = "name") StringParam name,
      @OptionalParam(name = "status") TokenParam status) {
    return questionnaires.stream()
        .filter(form -> id == null || form.getIdPart().equals(id.getValue()))
        .filter(form -> url == null || form.getUrl().equals(url.getValue()))
        .filter(form -> name == null || startsWith(form.getName(), name.getValue()))
        .filter(form -> status == null || form.getStatus().toCode().equals(status.getValue()))
        .toList();
  }

  private static boolean startsWith(String name, String beginning) {
    return name.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }
}
