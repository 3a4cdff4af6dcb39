package org.socialprescribing.directory.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.InitializingBean;

/** The postcodes of the demo's town, which no post knows; where the site has loaded no others. */
final class DemoPostcodes implements InitializingBean {

  private static final String FILE = "/directory/postcodes-of-the-demo.csv";

  private final PostcodeTable postcodes;

  DemoPostcodes(PostcodeTable postcodes) {
    this.postcodes = postcodes;
  }

  @Override
  public void afterPropertiesSet() {
    if (!postcodes.isEmpty()) {
      return;
    }
    try (Reader file =
        new InputStreamReader(getClass().getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      postcodes.replace(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
