package org.socialprescribing.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.socialprescribing.SecuredServer;
import org.socialprescribing.fhir.FhirClient;

/** Gaps are their service's; counts are everybody's who counts, as far as they point at nobody. */
class SeeingGapsIT extends SecuredServer {

  private static final String YEAR = "&from=2025-01-01&to=2025-12-31";

  @Test
  void smallCountsAreHeldBackFromWhoCountsAndOthersRounded() {
    var gaps = new Gaps(operator());
    for (int i = 0; i < 11; i++) {
      gaps.record("full", "2025-03-04", "debt");
    }
    gaps.record("full", "2025-03-04", "food");
    FhirClient analyst = as("analyst", gaps.at.practice);
    FhirClient linkWorkers = as("link-worker-service", gaps.at.service);

    assertThat(gaps.rows(analyst, ",need" + YEAR)).containsExactly("debt,10", "food,*");
    assertThat(gaps.rows(linkWorkers, ",need" + YEAR)).containsExactly("debt,11", "food,1");
    assertThat(analyst.get("$provision-gaps?by=area,need" + YEAR).body())
        .contains("smallest-count", "rounded-to");
  }

  @Test
  void aGapIsSeenByTheServiceThatRecordedItAndByNobodyElse() {
    var gaps = new Gaps(operator());
    String gap = gaps.record("full", "2025-03-04", "debt");
    String another = gaps.at.organisation("Another service");

    assertThat(as("link-worker-service", gaps.at.service).get(gap).status()).isEqualTo(200);
    assertThat(as("link-worker-service", another).get(gap).status()).isEqualTo(404);
    assertThat(as("analyst", another).get(gap).status()).isEqualTo(403);
    assertThat(as("community-provider", another).get("DetectedIssue").status()).isEqualTo(403);
    assertThat(as("referrer", gaps.at.practice).get("$provision-gaps").status()).isEqualTo(403);
  }
}
