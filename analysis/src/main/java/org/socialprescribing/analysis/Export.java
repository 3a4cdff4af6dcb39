package org.socialprescribing.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of NDJSON as a bulk export gives it: files whose names begin with the type of resource,
 * such as {@code Patient.ndjson} or {@code Task.003.ndjson.gz}.
 */
final class Export {

  private final SparkSession spark;
  private final Path folder;

  Export(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = new Path(folder);
  }

  /**
   * @param definition a ViewDefinition as JSON
   */
  Dataset<Row> rows(String definition) {
    var table = new ViewTable(definition);
    return lines(ViewDefinition.parse(definition).resource())
        .mapPartitions(table, Encoders.row(table.schema()));
  }

  /** A type of which there is nothing has no file. */
  private Dataset<String> lines(String type) {
    try {
      var files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      FileStatus[] found = files.globStatus(new Path(folder, type + ".{ndjson,*.ndjson}{,.gz}"));
      return found == null || found.length == 0
          ? spark.emptyDataset(Encoders.STRING())
          : spark
              .read()
              .textFile(
                  Stream.of(found).map(each -> each.getPath().toString()).toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
