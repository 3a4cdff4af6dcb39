package org.socialprescribing.fhir;

/**
 * A person's ten-digit NHS number whose check digit is right.
 *
 * <p>Source: NHS Data Dictionary, NHS NUMBER: the first nine digits are weighted 10 to 2; eleven
 * minus the remainder of the sum by eleven is the tenth digit, eleven stands for zero, and ten is
 * never issued.
 *
 * @param value ten digits, no spaces
 */
public record NhsNumber(String value) {

  /** The identifier system of NHS numbers. */
  public static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

  public NhsNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a valid NHS number");
    }
  }

  /** Whether the text is ten digits of which the last is the right check digit. */
  public static boolean isValid(String text) {
    if (text == null || !text.matches("[0-9]{10}")) {
      return false;
    }
    int sum = 0;
    for (int position = 0; position < 10; position++) {
      sum += Character.digit(text.charAt(position), 10) * (10 - position);
    }
    return sum % 11 == 0;
  }
}
