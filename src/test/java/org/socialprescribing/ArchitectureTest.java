package org.socialprescribing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.socialprescribing.OurClasses.CODE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.socialprescribing.conformance.RequestValidation;
import org.socialprescribing.conformance.WriteGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The borders between packages, and the habits that keep them readable; each rule is a sentence.
 */
class ArchitectureTest {

  @Test
  void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
    ApplicationModules.of(SocialPrescribingServer.class).verify();
  }

  @Test
  void onlyTheServerPackageAndStoresKnowHowHapiStores() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server..")
        .and()
        .haveSimpleNameNotEndingWith("Store")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ca.uhn.fhir.jpa..")
        .check(CODE);
  }

  @Test
  void theSharedKernelKnowsNeitherSpringNorHapi() {
    noClasses()
        .that()
        .resideInAPackage("..fhir")
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "ca.uhn..", "org.hl7..")
        .check(CODE);
  }

  @Test
  void namesSayWhatATypeIsForNotWhichPatternItFollows() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Dto")
        .check(CODE);
  }

  /** The benchmarks compare with a server that does without them. */
  @Test
  void nothingNeedsTheGuidesGuardsToStart() {
    noMethods()
        .that()
        .areAnnotatedWith(Bean.class)
        .should()
        .haveRawParameterTypes(
            DescribedPredicate.describe(
                "a guard of the guide",
                types ->
                    types.stream()
                        .anyMatch(
                            type ->
                                type.isEquivalentTo(WriteGuard.class)
                                    || type.isEquivalentTo(RequestValidation.class))))
        .check(CODE);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
  }

  @Test
  void nothingIsPrintedToTheConsole() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CODE);
  }

  @Test
  void timesAreNotKeptInTheOldDateType() {
    noFields().should().haveRawType(Date.class).check(CODE);
  }

  @Test
  void fieldsThatAreNotConstantsArePrivateExceptInSmallNestedClasses() {
    fields()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat()
        .areTopLevelClasses()
        .should()
        .bePrivate()
        .check(CODE);
  }
}
