package org.socialprescribing.returns.fact;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An entry as the table has it: records, parties and people as keys. */
@JsonNaming(SnakeCaseStrategy.class)
record FactRow(
    long person,
    @Nullable Long referral,
    long source,
    @Nullable Long practice,
    @Nullable Long party,
    @Nullable Long provider,
    Instant knownAt,
    LocalDate day,
    @Nullable LocalDate previous,
    int version,
    int kind,
    int weight,
    @Nullable Integer age,
    @Nullable Integer tenth,
    @Nullable String gender,
    @Nullable String ethnicity,
    @Nullable String origin,
    @Nullable String destination,
    @Nullable String item,
    List<String> needs,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal base,
    @Nullable String area) {

  static FactRow of(Entry entry) {
    Fact fact = entry.fact();
    return new FactRow(
        Names.key(fact.person()),
        Names.keyOrNull(fact.referral()),
        Names.key(fact.source().record()),
        Names.keyOrNull(fact.where().practice()),
        Names.keyOrNull(fact.where().party()),
        Names.keyOrNull(fact.where().provider()),
        entry.knownAt(),
        fact.day(),
        fact.previous(),
        fact.source().version(),
        fact.kind().number(),
        entry.says() ? 1 : -1,
        fact.who().age(),
        fact.who().tenth(),
        fact.who().gender(),
        fact.who().ethnicity(),
        fact.about().origin(),
        fact.about().destination(),
        fact.item(),
        fact.about().needs(),
        fact.amount(),
        fact.base(),
        fact.where().area());
  }
}
