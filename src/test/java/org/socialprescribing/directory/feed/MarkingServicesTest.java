package org.socialprescribing.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F70. By what a service is known again in another feed. */
class MarkingServicesTest {

  @ParameterizedTest
  @CsvSource({
    "Knit & Natter, knit and natter",
    "CAFÉ  Society!, cafe society",
    "'  St. Mary''s – Hall ', st mary s hall",
    "???, ''"
  })
  void namesAreComparedWithoutCaseAccentsAndSigns(String name, String compared) {
    assertThat(Marks.name(name)).isEqualTo(compared);
  }

  @ParameterizedTest
  @CsvSource({
    "01632 960 123, 01632960123",
    "+44 (0)1632 960123, 01632960123",
    "0044 1632 960123, 01632960123"
  })
  void telephoneNumbersAreComparedAsTheyAreDialledInEngland(String number, String dialled) {
    ObjectNode service = bare();
    service.withArray("/phones").addObject().put("number", number);

    assertThat(Marks.of(service)).containsExactly(new Marks.Mark("phone", "choir | " + dialled));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.choir.example/us/, choir.example/us",
    "http://choir.example/us?utm=1, choir.example/us",
    "HTTPS://Choir.Example, choir.example"
  })
  void pagesAreComparedByHostAndPath(String url, String page) {
    assertThat(Marks.of(bare().put("url", url)))
        .containsExactly(new Marks.Mark("page", "choir | " + page));
  }

  @Test
  void aCharityNumberMarksAndACompanyNumberDoesNot() {
    ObjectNode service = bare();
    var numbers = service.putObject("organization").putArray("organization_identifiers");
    numbers.addObject().put("identifier_scheme", "GB-CHC").put("identifier", "1 234 567");
    numbers.addObject().put("identifier_scheme", "GB-COH").put("identifier", "01234567");

    assertThat(Marks.of(service)).containsExactly(new Marks.Mark("charity", "choir | 1234567"));
  }

  @Test
  void aNameAloneMarksNothing() {
    assertThat(Marks.of(bare())).isEmpty();
    assertThat(Marks.of(bare().put("url", "no address at all"))).isEmpty();
    assertThat(Marks.of(FakeFeed.service("???"))).isEmpty();
  }

  private static ObjectNode bare() {
    return (ObjectNode) FakeFeed.read("{\"name\": \"Choir\"}");
  }
}
