package org.socialprescribing.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.analysis.ViewDefinition.Column;
import org.socialprescribing.analysis.ViewDefinition.Select;

/** The rows that a view makes of a resource. For one thread. */
final class ViewRows {

  private final ViewDefinition view;
  private final PathEngine paths;

  ViewRows(ViewDefinition view, PathEngine paths) {
    this.view = view;
    this.paths = paths;
  }

  /**
   * @return rows of as many values as the view has columns; null where there is none
   */
  List<List<Base>> of(Resource resource) {
    boolean isIn =
        resource.fhirType().equals(view.resource())
            && view.where().stream().allMatch(path -> paths.holds(resource, path));
    return isIn ? combined(view.select(), resource, resource) : List.of();
  }

  /** Each row of the one with each row of the other. */
  private List<List<Base>> combined(List<Select> selects, Resource resource, Base focus) {
    List<List<Base>> rows = List.of(List.of());
    for (Select select : selects) {
      rows = product(rows, rows(select, resource, focus));
    }
    return rows;
  }

  private static List<List<Base>> product(List<List<Base>> left, List<List<Base>> right) {
    return left.stream().flatMap(one -> right.stream().map(other -> joined(one, other))).toList();
  }

  private static List<Base> joined(List<Base> one, List<Base> other) {
    var row = new ArrayList<>(one);
    row.addAll(other);
    return row;
  }

  private List<List<Base>> rows(Select select, Resource resource, Base focus) {
    List<Base> elements =
        select.each() == null ? List.of(focus) : paths.evaluate(resource, focus, select.each());
    if (elements.isEmpty() && select.orNull()) {
      return List.of(Collections.nCopies((int) select.allColumns().count(), null));
    }
    return elements.stream().flatMap(each -> rowsOf(select, resource, each)).toList();
  }

  private Stream<List<Base>> rowsOf(Select select, Resource resource, Base element) {
    List<Base> own = new ArrayList<>();
    select.columns().forEach(column -> own.add(value(column, resource, element)));
    List<List<Base>> rows = product(List.of(own), combined(select.select(), resource, element));
    if (!select.union().isEmpty()) {
      rows =
          product(
              rows,
              select.union().stream()
                  .flatMap(each -> rows(each, resource, element).stream())
                  .toList());
    }
    return rows.stream();
  }

  private Base value(Column column, Resource resource, Base element) {
    List<Base> found = paths.evaluate(resource, element, column.path());
    if (found.size() > 1) {
      throw new IllegalStateException(
          "The column %s of %s has %d values in %s: its path has to choose one, such as by first()"
              .formatted(
                  column.name(),
                  view.name(),
                  found.size(),
                  resource.fhirType() + "/" + resource.getIdElement().getIdPart()));
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
