package org.socialprescribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine, without a window to see. */
public final class InstalledBrowser {

  /** A usual width on a desk, in pixels. */
  public static final int DESK = 1280;

  /** A usual width of a phone, in pixels. */
  public static final int PHONE = 390;

  private static final List<Path> PLACES =
      Stream.of("chromium", "chromium-browser", "google-chrome")
          .map(name -> Path.of("/usr/bin", name))
          .toList();

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static Browser browser;

  private InstalledBrowser() {}

  /**
   * A window of its own, without what others have stored. The browser is opened once for all tests;
   * those that ask for it are skipped where none is installed.
   */
  public static BrowserContext window(int width, ColorScheme scheme) {
    if (browser == null) {
      browser = open();
    }
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
  }

  private static Browser open() {
    var installed = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(installed.isPresent(), "No Chromium or Chrome is installed: one of " + PLACES);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(installed.get())
                .setArgs(List.of("--no-sandbox")));
  }

  /** Holds a page to WCAG 2.2 AA, as far as axe can tell, and to its width. */
  public static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();

    assertThat(violations)
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }
}
