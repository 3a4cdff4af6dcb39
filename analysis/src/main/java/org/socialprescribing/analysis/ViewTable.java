package org.socialprescribing.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes rows of lines of NDJSON, wherever Spark has put them: a view goes to each worker as the
 * text of its definition.
 *
 * @param definition a ViewDefinition as JSON
 */
record ViewTable(String definition) implements MapPartitionsFunction<String, Row> {

  private static final DataType NUMBER = DataTypes.createDecimalType(38, 9);

  @Override
  public Iterator<Row> call(Iterator<String> lines) {
    var view = ViewDefinition.parse(definition);
    var rows = new ViewRows(view, new PathEngine());
    var parser = PathEngine.FHIR.newJsonParser();
    StructType schema = schema();
    return stream(lines)
        .filter(line -> !line.isBlank())
        .map(line -> (Resource) parser.parseResource(line))
        .flatMap(resource -> rows.of(resource).stream())
        .map(row -> row(row, schema))
        .iterator();
  }

  private static Stream<String> stream(Iterator<String> lines) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, 0), false);
  }

  private static Row row(List<Base> values, StructType schema) {
    var cells = new ArrayList<Object>();
    for (int i = 0; i < values.size(); i++) {
      cells.add(cell(values.get(i), schema.fields()[i]));
    }
    return RowFactory.create(cells.toArray());
  }

  private static Object cell(Base value, StructField column) {
    if (value == null) {
      return null;
    }
    if (!value.isPrimitive()) {
      throw new IllegalStateException(
          "The column %s is a %s: its path has to lead to a value"
              .formatted(column.name(), value.fhirType()));
    }
    String text = value.primitiveValue();
    DataType type = column.dataType();
    return type.equals(DataTypes.BooleanType)
        ? (Object) Boolean.valueOf(text)
        : type.equals(DataTypes.IntegerType)
            ? Integer.valueOf(text)
            : type.equals(NUMBER) ? new BigDecimal(text) : text;
  }

  /** Times stay texts, as FHIR writes them: a day alone is no moment. */
  StructType schema() {
    var fields =
        ViewDefinition.parse(definition).columns().stream()
            .map(column -> DataTypes.createStructField(column.name(), type(column.type()), true))
            .toList();
    return DataTypes.createStructType(fields);
  }

  private static DataType type(String fhirType) {
    return switch (fhirType) {
      case "boolean" -> DataTypes.BooleanType;
      case "integer", "positiveInt", "unsignedInt" -> DataTypes.IntegerType;
      case "decimal" -> NUMBER;
      default -> DataTypes.StringType;
    };
  }
}
