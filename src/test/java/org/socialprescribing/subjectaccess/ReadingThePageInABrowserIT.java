package org.socialprescribing.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.InstalledBrowser.DESK;
import static org.socialprescribing.InstalledBrowser.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.InstalledBrowser;
import org.socialprescribing.RunningServer;
import org.socialprescribing.compartment.WholeRecord;

/**
 * The page of the archive in a real browser, from a file and without a network.
 *
 * <p>Needs Chromium or Chrome; skipped where none is installed.
 */
@ExtendWith(InstalledBrowser.class)
class ReadingThePageInABrowserIT extends RunningServer {

  @ParameterizedTest
  @ValueSource(ints = {DESK, 500})
  void keepsTheRulesOfWcagAndAsksForNothingElse(int width) throws IOException {
    Page page = InstalledBrowser.window(width, ColorScheme.LIGHT).newPage();
    Path folder = Files.createTempDirectory(Path.of("target"), "subject-access-");
    Path file = folder.resolve("index.html");
    WholeRecord person = WholeRecord.closed(fhir);
    Files.writeString(
        file, Unpacked.from(address("/fhir/" + person.person + "/$subject-access")).page());
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));

    page.navigate(file.toUri().toString());

    assertAccessible(page);
    assertThat(asked).filteredOn(url -> !url.startsWith("data:")).hasSize(1);
    assertThat(page.locator("section").count()).isEqualTo(person.found().size());
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(width + ".png")).setFullPage(true));
  }
}
