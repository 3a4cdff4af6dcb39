package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.socialprescribing.directory.Position;
import org.socialprescribing.directory.Postcodes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open Referral UK 3.0, read only; standards, sections 5.1 to 5.3. */
@RestController
@RequestMapping("/open-referral-uk")
class ReadApi {

  private static final int LARGEST_PAGE = 1000;
  private static final int LARGEST_FULL = 100;
  private static final int LARGEST_MINIMAL = 50_000;

  private static final double FARTHEST = 500_000;

  private static final Set<String> PAGED = Set.of("page", "per_page");

  private final Services services;
  private final ServicesAtPlaces servicesAtPlaces;
  private final Organisations organisations;
  private final Taxonomies taxonomies;
  private final Postcodes postcodes;
  private final Answers answers;

  ReadApi(Catalogue catalogue, ObjectProvider<Postcodes> postcodes, Answers answers) {
    this.services = catalogue.services();
    this.servicesAtPlaces = catalogue.servicesAtPlaces();
    this.organisations = catalogue.organisations();
    this.taxonomies = catalogue.taxonomies();
    this.postcodes = postcodes.getIfAvailable(() -> postcode -> Optional.empty());
    this.answers = answers;
  }

  @GetMapping({"", "/"})
  ResponseEntity<byte[]> about(HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.about();
  }

  @GetMapping("/openapi.json")
  ResponseEntity<byte[]> description(HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.description();
  }

  @GetMapping("/services")
  ResponseEntity<?> services(HttpServletRequest request) {
    Parameters parameters = parameters(request, Wanted.PARAMETERS);
    var wanted = new Wanted(parameters, false);
    boolean full = parameters.flag("full");
    boolean minimal = parameters.flag("minimal");
    Services.Form form =
        full ? Services.Form.FULL : minimal ? Services.Form.MINIMAL : Services.Form.COMPACT;
    int largest = full ? LARGEST_FULL : minimal ? LARGEST_MINIMAL : LARGEST_PAGE;
    return answers.list(parameters, largest, page -> services.list(wanted, page, form));
  }

  @GetMapping("/services/{id}")
  ResponseEntity<byte[]> service(@PathVariable("id") String id, HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.one(Ids.uuid(id).flatMap(services::byId));
  }

  @GetMapping("/service_at_locations")
  ResponseEntity<?> servicesAtPlaces(HttpServletRequest request) {
    Parameters parameters =
        parameters(request, Wanted.PARAMETERS, Set.of("minimal"), Set.of("postcode", "proximity"));
    var wanted = new Wanted(parameters, true);
    near(parameters, wanted);
    boolean full = parameters.flag("full");
    return answers.list(
        parameters,
        full ? LARGEST_FULL : LARGEST_PAGE,
        page -> servicesAtPlaces.list(wanted, page, full));
  }

  private void near(Parameters parameters, Wanted wanted) {
    Optional<String> postcode = parameters.text("postcode");
    Optional<Double> metres = parameters.number("proximity").map(Number::doubleValue);
    if (postcode.isEmpty() && metres.isPresent()) {
      throw new BadParameter("proximity", "Send a postcode, too: proximity is measured from it.");
    }
    if (metres.filter(distance -> distance > FARTHEST).isPresent()) {
      throw new BadParameter("proximity", "Send metres, at most 500000.");
    }
    if (postcode.isPresent()) {
      Position centre =
          postcodes
              .positionOf(postcode.get())
              .orElseThrow(
                  () -> new BadParameter("postcode", "This postcode is not known on this server."));
      metres.ifPresentOrElse(
          distance -> ServicesAtPlaces.near(centre, distance, wanted),
          () -> ServicesAtPlaces.at(centre, wanted));
    }
  }

  @GetMapping("/service_at_locations/{id}")
  ResponseEntity<byte[]> serviceAtPlace(@PathVariable("id") String id, HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.one(Ids.uuid(id).flatMap(servicesAtPlaces::byId));
  }

  @GetMapping("/organizations")
  ResponseEntity<?> organisations(HttpServletRequest request) {
    Parameters parameters =
        parameters(
            request,
            Set.of("page", "per_page", "full", "full_service", "modified_after", "format"));
    boolean whole = parameters.flag("full_service");
    boolean full = whole || parameters.flag("full");
    var after = parameters.instant("modified_after");
    return answers.list(
        parameters,
        full ? LARGEST_FULL : LARGEST_PAGE,
        page -> organisations.list(after, page, full, whole));
  }

  @GetMapping("/organizations/{id}")
  ResponseEntity<byte[]> organisation(@PathVariable("id") String id, HttpServletRequest request) {
    boolean whole = parameters(request, Set.of("full_service")).flag("full_service");
    return answers.one(Ids.uuid(id).flatMap(uuid -> organisations.byId(uuid, whole)));
  }

  @GetMapping("/taxonomies")
  ResponseEntity<?> taxonomies(HttpServletRequest request) {
    return answers.list(parameters(request, PAGED), LARGEST_PAGE, taxonomies::list);
  }

  @GetMapping("/taxonomies/{id}")
  ResponseEntity<byte[]> taxonomy(@PathVariable("id") String id, HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.json(Ids.uuid(id).flatMap(taxonomies::byId));
  }

  @GetMapping("/taxonomy_terms")
  ResponseEntity<?> terms(HttpServletRequest request) {
    Parameters parameters =
        parameters(request, Set.of("page", "per_page", "taxonomy_id", "parent_id", "top_only"));
    Optional<String> taxonomy = parameters.id("taxonomy_id", "taxonomy");
    Optional<String> parent = parameters.id("parent_id", "taxonomy_term");
    boolean top = parameters.flag("top_only");
    Predicate<ObjectNode> wanted =
        term ->
            taxonomy.map(id -> Taxonomies.isOf(term, id)).orElse(true)
                && parent.map(id -> term.path("parent_id").asText().equals(id)).orElse(true)
                && !(top && term.has("parent_id"));
    return answers.list(parameters, LARGEST_PAGE, page -> taxonomies.terms(wanted, page));
  }

  @GetMapping("/taxonomy_terms/{id}")
  ResponseEntity<byte[]> term(@PathVariable("id") String id, HttpServletRequest request) {
    parameters(request, Set.of());
    return answers.json(Ids.uuid(id).flatMap(taxonomies::term));
  }

  @RequestMapping("/**")
  ResponseEntity<byte[]> anythingElse(HttpServletRequest request) {
    return answers.nothing(request.getMethod());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refuse(BadParameter bad) {
    return answers.refusal(bad);
  }

  private static Parameters parameters(HttpServletRequest request, Set<String> known) {
    return new Parameters(request.getParameterMap(), known);
  }

  private static Parameters parameters(
      HttpServletRequest request, Set<String> known, Set<String> without, Set<String> with) {
    var all = new TreeSet<>(known);
    all.removeAll(without);
    all.addAll(with);
    return parameters(request, all);
  }
}
