package org.socialprescribing.analysis;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Tables that are made once, and kept in memory, or on disk where they do not fit. */
final class Tables {

  private final SparkSession spark;

  Tables(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * As rows alone, without the plan by which they were made: Spark would go through all of it again
   * for each query, which takes longer than to count. What a lost worker had is made again.
   */
  void keep(String name, Dataset<Row> table) {
    spark
        .createDataFrame(table.toJavaRDD(), table.schema())
        .persist(StorageLevel.MEMORY_AND_DISK())
        .createOrReplaceTempView(name);
  }
}
