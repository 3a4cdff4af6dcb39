package org.socialprescribing.directory.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.Command;

/**
 * The program started with the arguments {@code load-postcodes <file>}: puts the postcodes of the
 * file in the place of all that were there, and so the places that have no other position; says how
 * many, and ends; with 0, or with 1 when the file cannot be used, and then nothing has changed.
 */
final class LoadPostcodes implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(LoadPostcodes.class);

  private final PostcodeTable postcodes;
  private final ServiceRegister services;

  LoadPostcodes(PostcodeTable postcodes, ServiceRegister services) {
    this.postcodes = postcodes;
    this.services = services;
  }

  @Override
  public String name() {
    return "load-postcodes";
  }

  @Override
  public String purpose() {
    return "loads where postcodes are from a CSV file of the ONS Postcode Directory";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    return load(words) ? 0 : 1;
  }

  /**
   * @param files the words after the command
   * @return whether they were loaded
   */
  private boolean load(List<String> files) {
    if (files.size() != 1) {
      LOG.error("Name one file: {} <file>", name());
      return false;
    }
    try (Reader file = open(files.get(0))) {
      PostcodeFile.Count count = postcodes.replace(file);
      services.settleByPostcode();
      LOG.info(
          "{} postcodes are loaded; {} have no position, {} rows were not understood.",
          count.taken(),
          count.without(),
          count.strange());
      return true;
    } catch (UnusablePostcodes e) {
      LOG.error("{} Nothing has changed.", e.getMessage());
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      LOG.error("The file cannot be read ({}). Nothing has changed.", e.getClass().getSimpleName());
    }
    return false;
  }

  /** Letters outside UTF-8 stand in columns that are not read. */
  private static Reader open(String file) throws IOException {
    CharsetDecoder lenient =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedReader(new InputStreamReader(Files.newInputStream(Path.of(file)), lenient));
  }
}
