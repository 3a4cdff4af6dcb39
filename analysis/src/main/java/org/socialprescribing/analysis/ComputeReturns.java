package org.socialprescribing.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Computes returns from a bulk export, and writes a file {@code [measure].csv} for each. On this
 * machine alone, unless it is submitted to a cluster.
 */
public final class ComputeReturns {

  private ComputeReturns() {}

  public static void main(String[] arguments) throws IOException {
    Question question;
    try {
      question = Question.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Question.USAGE.formatted(String.join(", ", Bundled.MEASURES)));
      System.exit(2);
      return;
    }
    try (SparkSession spark = SparkSession.builder().config(settings()).getOrCreate()) {
      compute(spark, question);
    }
  }

  /** What the figures rest on is said here; where it runs may be said by spark-submit. */
  private static SparkConf settings() {
    var settings = new SparkConf().setIfMissing("spark.app.name", "Social prescribing returns");
    if (!settings.contains("spark.master")) {
      settings
          .setMaster("local[*]")
          .setIfMissing("spark.driver.host", "localhost")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
          .setIfMissing("spark.ui.enabled", "false")
          .setIfMissing(
              "spark.sql.shuffle.partitions",
              String.valueOf(Runtime.getRuntime().availableProcessors()));
    }
    return settings
        .set("spark.sql.session.timeZone", "Europe/London")
        .set("spark.sql.ansi.enabled", "true");
  }

  private static void compute(SparkSession spark, Question question) throws IOException {
    var export = new Export(spark, question.export());
    var tables = new Tables(spark);
    Bundled.views()
        .forEach(view -> tables.keep(ViewDefinition.parse(view).name(), export.rows(view)));
    Bundled.FACTS.forEach(
        (file, table) -> {
          Bundled.statements("facts/" + file).forEach(spark::sql);
          tables.keep(table, spark.table(table));
        });
    spark
        .sql(
            "select date'%s' as period_start, date'%s' as period_end"
                .formatted(question.start(), question.end()))
        .createOrReplaceTempView("period");
    for (String measure : question.measures().isEmpty() ? Bundled.MEASURES : question.measures()) {
      var csv = new CsvFile(measure, question.end());
      write(spark, new Path(question.to(), measure + ".csv"), csv.of(figures(spark, measure)));
    }
  }

  /** The rows of each figure: the whole, then its groups, those that are not known last. */
  private static List<Row> figures(SparkSession spark, String measure) {
    List<Row> figures = new ArrayList<>();
    Bundled.statements(measure)
        .forEach(
            query -> {
              spark.sql(query).createOrReplaceTempView("figure");
              figures.addAll(
                  spark
                      .sql(
                          """
                          select figure.*, organisation.name, organisation.ods_code
                          from figure left join organisation on organisation.id = figure.stratum
                          order by place, stratum nulls last
                          """)
                      .collectAsList());
            });
    return figures;
  }

  private static void write(SparkSession spark, Path file, String text) throws IOException {
    var files = file.getFileSystem(spark.sparkContext().hadoopConfiguration());
    files.setWriteChecksum(false);
    try (var out = files.create(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
