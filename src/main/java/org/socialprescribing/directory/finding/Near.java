package org.socialprescribing.directory.finding;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.socialprescribing.directory.Position;
import org.socialprescribing.directory.Postcodes;

/**
 * Within a distance of a point.
 *
 * @param metres how far at most
 */
record Near(Position point, double metres) {

  static final String NAME = "near";

  private static final double MILE = 1609.344;
  private static final double US_MILE = 1609.347;
  private static final double KILOMETRE = 1000;
  private static final double USUAL = 10 * MILE;
  private static final double FARTHEST = 1000 * KILOMETRE;

  /** UCUM, as FHIR R4 has it for Location.near; and what people write. */
  private static final Map<String, Double> UNITS =
      Map.of("km", KILOMETRE, "m", 1.0, "[mi_i]", MILE, "[mi_us]", US_MILE, "mi", MILE);

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,15})?");
  private static final Pattern POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?([0-9][A-Z]{2})?");

  private static final String ADVICE =
      "Send latitude|longitude|distance|unit such as 51.35|0.52|10|[mi_i], or postcode|distance|unit such as"
          + " ME7 1AA|5|km. The unit is km, m, mi, [mi_i] or [mi_us], and km where there is none; the distance is"
          + " above 0 and at most 1,000 km, and 10 miles where there is none.";

  static Near of(String value, Postcodes postcodes) {
    String[] parts = value.trim().split("\\|", -1);
    boolean point = NUMBER.matcher(parts[0]).matches();
    int distance = point ? 2 : 1;
    if (parts.length < distance || parts.length > distance + 2) {
      throw Refused.value(NAME, value, ADVICE);
    }
    String unit = parts.length > distance + 1 ? parts[distance + 1] : "";
    double metres = parts.length > distance ? metres(parts[distance], unit, value) : USUAL;
    return new Near(point ? point(parts, value) : position(parts[0], value, postcodes), metres);
  }

  private static double metres(String distance, String unit, String value) {
    Double each = unit.isEmpty() ? Double.valueOf(KILOMETRE) : UNITS.get(unit);
    if (each == null || !NUMBER.matcher(distance).matches()) {
      throw Refused.value(NAME, value, ADVICE);
    }
    double metres = Double.parseDouble(distance) * each;
    if (metres <= 0 || metres > FARTHEST) {
      throw Refused.value(NAME, value, ADVICE);
    }
    return metres;
  }

  private static Position point(String[] parts, String value) {
    if (!NUMBER.matcher(parts[1]).matches()) {
      throw Refused.value(NAME, value, ADVICE);
    }
    double latitude = Double.parseDouble(parts[0]);
    double longitude = Double.parseDouble(parts[1]);
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw Refused.value(
          NAME, value, "Latitude comes first, about 50 to 56 in England. " + ADVICE);
    }
    return new Position(latitude, longitude);
  }

  private static Position position(String postcode, String value, Postcodes postcodes) {
    String plain = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!POSTCODE.matcher(plain).matches()) {
      throw Refused.value(NAME, value, ADVICE);
    }
    return postcodes.positionOf(plain).orElseThrow(() -> Refused.unknownPostcode(postcode.trim()));
  }

  /**
   * South, west, north and east of a box that holds everything so near; a little larger than that.
   */
  double[] box() {
    double radius = Math.toDegrees(metres / Position.EARTH) * 1.001;
    double south = point.latitude() - radius;
    double north = point.latitude() + radius;
    double widest = Math.max(Math.abs(south), Math.abs(north));
    double across =
        widest >= 90
            ? 360
            : Math.toDegrees(
                    Math.asin(
                        Math.min(
                            1,
                            Math.sin(Math.toRadians(radius))
                                / Math.cos(Math.toRadians(point.latitude())))))
                * 1.001;
    double west = point.longitude() - across;
    double east = point.longitude() + across;
    // Across the line of the date the whole round is looked at.
    boolean round = west < -180 || east > 180;
    return new double[] {south, round ? -180 : west, north, round ? 180 : east};
  }
}
