package org.socialprescribing.plan;

import javax.sql.DataSource;
import org.socialprescribing.plan.form.FormEndpoint;
import org.socialprescribing.plan.form.FormStore;
import org.socialprescribing.plan.form.FormSubmission;
import org.socialprescribing.plan.print.PrintEndpoint;
import org.socialprescribing.plan.review.ReviewRegister;
import org.socialprescribing.referral.worklist.AddedFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans by which plans are kept, filled in on a form and printed. */
@Configuration(proxyBeanMethods = false)
@Import({PlanStore.class, FormStore.class})
class PlanConfiguration {

  @Bean
  AgreementGuard agreementGuard(PlanStore store) {
    return new AgreementGuard(store);
  }

  @Bean
  FormSubmission formSubmission(PlanStore plans, FormStore store) {
    return new FormSubmission(plans, store);
  }

  @Bean
  FormEndpoint formEndpoint(PlanStore plans, FormStore store) {
    return new FormEndpoint(plans, store);
  }

  @Bean
  PrintEndpoint printEndpoint(PlanStore plans) {
    return new PrintEndpoint(plans);
  }

  @Bean
  ReviewRegister reviewRegister(DataSource database) {
    return new ReviewRegister(JdbcClient.create(database));
  }

  /** F54: the oldest review of the person's plans whose day has passed. */
  @Bean
  AddedFact overdueReview() {
    return new AddedFact(
        "review-overdue",
        "select min(due) from plan.review"
            + " where review.person = page.person and done is null and due < :today");
  }
}
