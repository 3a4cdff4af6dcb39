package org.socialprescribing.conformance.explain;

import java.util.List;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.validation.Finding;

public final class Explainer {
  public Explainer(Guide guide) {}
  public List<Issue> explain(List<Finding> findings) { return findings.stream().filter(Finding::isRefusal).map(f -> Issue.error(f.message().getMessageId(), f.message().getMessage()).atElement(f.message().getLocation()).at(f.message().getLine(), f.message().getCol())).toList(); }
  public List<Issue> explainWithoutPositions(List<Finding> findings) { return explain(findings); }
}
